package app.candor.media;

/** Uploads that wait on local disk until they are handed in. Filled in by the edge that receives them. */
public interface StagedUploads {
    /**
     * Removes what nobody has written to for {@code candor.upload.expiry-hours}, handed in or not: what was handed in is in
     * the object store.
     *
     * @return how many were removed
     */
    int dropExpired();
}
