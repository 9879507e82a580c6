package app.candor.rest.interviewing;

import app.candor.interviewing.Answer;
import app.candor.interviewing.Interviews;
import app.candor.interviewing.QuestionType;
import app.candor.media.Documents;
import app.candor.media.NewUpload;
import app.candor.media.RecordingKind;
import app.candor.media.Recordings;
import app.candor.rest.upload.FinishedUploads;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes a recording or a file of a finished upload, so that it can be an answer. */
@ApplicationScoped
public class HandIn {
    @Inject
    FinishedUploads uploads;

    @Inject
    Recordings recordings;

    @Inject
    Documents documents;

    @Inject
    Interviews interviews;

    /**
     * @throws Problem when the question takes no such answer now, when there is no such finished upload for it, or when what
     *     was uploaded is something else
     */
    Answer uploaded(Caller.Invitee invitee, UUID questionId, String uploadId) {
        NewUpload upload = uploads.find(invitee, uploadId).orElseThrow(() -> Problem.notFound("upload"));
        if (!questionId.equals(upload.questionId())) {
            throw Problem.invalid("uploadId", "This recording was uploaded for another question.");
        }
        QuestionType type =
                interviews.requireFitting(invitee, questionId, uploads.answerType(invitee, uploadId), upload.begunAt());
        return switch (type) {
            case VIDEO ->
                new Answer.Recording(recordings.accept(invitee, RecordingKind.VIDEO, upload), upload.begunAt());
            case AUDIO -> new Answer.Audio(recordings.accept(invitee, RecordingKind.AUDIO, upload), upload.begunAt());
            case FILE -> new Answer.File(documents.accept(invitee, upload), upload.begunAt());
            case TEXT, SINGLE_CHOICE, MULTIPLE_CHOICE ->
                throw Problem.invalid("uploadId", "Nothing is uploaded for this question.");
        };
    }

    /** A recording of this invitation that was sent before, as the answer that it was. */
    Answer sent(Caller.Invitee invitee, UUID recordingId) {
        return recordings.get(invitee, recordingId).kind() == RecordingKind.AUDIO
                ? new Answer.Audio(recordingId)
                : new Answer.Recording(recordingId);
    }
}
