package app.candor.launcher.home;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Passwords and keys that were generated for this installation, in a file that only its owner can read. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeptProperties kept;

    Secrets(Path file) {
        this.kept = new KeptProperties(file);
    }

    /** A password of 192 random bits in letters, digits, {@code -} and {@code _}, the same at every start. */
    public String password(String name) {
        return kept.keep(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)));
    }

    /** A key of 32 random bytes in Base64, the same at every start. */
    public String key(String name) {
        return kept.keep(name, () -> Base64.getEncoder().encodeToString(random(32)));
    }

    public Optional<String> find(String name) {
        return kept.find(name);
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
