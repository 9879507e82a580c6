package app.candor.identity.domain;

import java.security.SecureRandom;

/** A password for one sign-in, to be read out: 20 characters without those that look alike, 100 bits. */
public final class TemporaryPassword {
    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    public static String make() {
        return RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, index) -> text.append(CHARACTERS.charAt(index)),
                        StringBuilder::append)
                .toString();
    }
}
