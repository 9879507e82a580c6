package app.candor.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals text that only this installation may read again: AES-256-GCM with a fresh 96-bit nonce before the ciphertext, all
 * in base64url.
 */
public final class Seal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    /**
     * @param base64Key 32 bytes in base64, {@code candor.secret-key}
     * @throws IllegalStateException when it is not
     */
    public Seal(String base64Key) {
        this(new SecretKeySpec(bytes(base64Key), "AES"));
    }

    private Seal(SecretKeySpec key) {
        this.key = key;
    }

    /** Another seal, whose key follows from this one's and from what it is for; the parts are kept apart by their lengths. */
    public Seal derived(String... purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getEncoded(), MAC));
            for (String part : purpose) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return new Seal(new SecretKeySpec(mac.doFinal(), "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    public String close(String text) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * @throws IllegalArgumentException when it was sealed with another key or changed since
     */
    public String open(String sealed) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed);
            if (whole.length <= NONCE_BYTES) {
                throw new IllegalArgumentException("not sealed");
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES));
            byte[] text = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("sealed with another key (CANDOR_SECRET_KEY), or changed since", e);
        }
    }

    private static byte[] bytes(String base64Key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64Key.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("CANDOR_SECRET_KEY must be 32 bytes in base64.", e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "CANDOR_SECRET_KEY must be 32 bytes in base64; it is " + bytes.length + ".");
        }
        return bytes;
    }
}
