package app.candor.media.port;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Keeps files under keys. Nothing in it is public.
 *
 * <p>A key is a relative path of ASCII letters, digits, {@code /}, {@code -}, {@code _} and {@code .}. Every method throws
 * {@link app.candor.shared.Problem} {@code store-unavailable} when the store does not answer. Do not hold a transaction
 * open around a call: a large file takes minutes.
 */
public interface ObjectStore {
    /** Stores the file, replacing what was there. Whoever reads at the same time gets the old one or the new one, whole. */
    void put(String key, Path file, String contentType);

    /**
     * Writes the object into the file, replacing what was there.
     *
     * @throws app.candor.shared.Problem {@code not-found} for an unknown key
     */
    void get(String key, Path file);

    /** Removes the object; an unknown key is fine. */
    void delete(String key);

    /** Removes every object whose key begins so; none is fine. */
    void deleteAll(String prefix);

    /** An address that anybody may read the object from until then, with range requests. It is not checked that there is one. */
    String link(String key, Duration validity);
}
