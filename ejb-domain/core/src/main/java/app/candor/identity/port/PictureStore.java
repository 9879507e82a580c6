package app.candor.identity.port;

/**
 * Keeps people's pictures under private keys. Every method throws {@link app.candor.shared.Problem} {@code
 * store-unavailable} when the store does not answer.
 */
public interface PictureStore {
    void put(String key, byte[] picture, String contentType);

    /**
     * @throws app.candor.shared.Problem {@code not-found} for an unknown key
     */
    byte[] get(String key);

    /** Removes everything whose key begins so, except one; nothing there is fine. */
    void deleteAll(String prefix, String except);
}
