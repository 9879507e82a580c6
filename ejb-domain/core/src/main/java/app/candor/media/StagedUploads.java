package app.candor.media;

import app.candor.shared.Caller;
import java.util.Optional;

/** Uploads that wait on local disk until they are handed in. Filled in by the edge that receives them. */
public interface StagedUploads {
    /**
     * What this person has uploaded; empty when there is no such upload, or when it is another's.
     *
     * @throws app.candor.shared.Problem {@code upload-unfinished} when bytes are missing
     */
    Optional<NewUpload> finished(Caller.Person person, String uploadId);

    /**
     * Removes what nobody has written to for {@code candor.upload.expiry-hours}, handed in or not: what was handed in is in
     * the object store.
     *
     * @return how many were removed
     */
    int dropExpired();
}
