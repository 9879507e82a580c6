package app.candor.rest.interviewing;

import app.candor.interviewing.Answer;
import app.candor.interviewing.Interviews;
import app.candor.interviewing.QuestionType;
import app.candor.media.NewUpload;
import app.candor.media.Recordings;
import app.candor.rest.upload.FinishedUploads;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes a recording of a finished upload, so that it can be an answer. */
@ApplicationScoped
public class HandIn {
    @Inject
    FinishedUploads uploads;

    @Inject
    Recordings recordings;

    @Inject
    Interviews interviews;

    /**
     * @throws Problem when the question takes no recording now, when there is no such finished upload for it, or when what
     *     was uploaded is no recording
     */
    Answer recording(Caller.Invitee invitee, UUID questionId, String uploadId) {
        interviews.requireFitting(invitee, questionId, QuestionType.VIDEO);
        NewUpload upload = uploads.find(invitee, uploadId).orElseThrow(() -> Problem.notFound("upload"));
        if (!questionId.equals(upload.questionId())) {
            throw Problem.invalid("uploadId", "This recording was uploaded for another question.");
        }
        return new Answer.Recording(recordings.accept(invitee, upload));
    }
}
