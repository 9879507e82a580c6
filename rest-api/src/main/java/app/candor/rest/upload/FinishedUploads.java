package app.candor.rest.upload;

import app.candor.interviewing.QuestionType;
import app.candor.media.NewUpload;
import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds what a candidate has uploaded, to hand it in as an answer. */
@ApplicationScoped
public class FinishedUploads {
    @Inject
    Staging staging;

    /**
     * Empty when there is none of this invitation.
     *
     * @param uploadId the last segment of the upload's address
     * @throws app.candor.shared.Problem {@code upload-unfinished} when bytes are missing
     */
    public Optional<NewUpload> find(Caller.Invitee invitee, String uploadId) {
        return UploadServlet.id(uploadId).flatMap(id -> staging.finished(invitee, id));
    }

    /** How the question is answered by this upload; {@code null} when its maker did not say. */
    public QuestionType answerType(Caller.Invitee invitee, String uploadId) {
        return UploadServlet.id(uploadId)
                .flatMap(id -> staging.metadata(invitee, id))
                .map(UploadMetadata::answerType)
                .orElse(null);
    }
}
