package app.candor.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a link holds: 192 random bits in base64url. Whoever has it is let in, so it is told once, and only its hash
 * is kept. A fast hash is enough: nobody guesses 192 bits.
 */
public record LinkSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");

    public static LinkSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether we could have given this text at all; saves the database a look. */
    public static boolean hasForm(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** SHA-256 in hexadecimal. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Says nothing, so that no log tells it by accident. */
    @Override
    public String toString() {
        return "LinkSecret[…]";
    }
}
