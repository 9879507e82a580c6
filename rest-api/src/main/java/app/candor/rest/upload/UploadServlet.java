package app.candor.rest.upload;

import app.candor.interviewing.Interviews;
import app.candor.interviewing.QuestionType;
import app.candor.media.Documents;
import app.candor.media.RecordingKind;
import app.candor.media.Recordings;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Lets the holder of an invitation upload recordings. */
@WebServlet(name = "upload", urlPatterns = Staging.PATH + "/*")
public class UploadServlet extends TusServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Interviews interviews;

    @Inject
    transient Recordings recordings;

    @Inject
    transient CurrentCaller caller;

    @Override
    Caller.Invitee owner(HttpServletRequest request) {
        return caller.invitee();
    }

    @Override
    void admit(Caller owner, HttpServletRequest request, Optional<Long> length) {
        UploadMetadata metadata = UploadMetadata.parse(request.getHeader("Upload-Metadata"));
        // Before the question is looked for: this much is too much for any of them.
        refuseMoreThan(staging.maxBytes(), length);
        QuestionType type =
                interviews.requireAnswerable(caller.invitee(), metadata.questionId(), metadata.answerType());
        if (!type.recorded() && type != QuestionType.FILE) {
            throw Problem.invalid("questionId", "Nothing is uploaded for this question.");
        }
        refuseMoreThan(most(type), length);
    }

    private long most(QuestionType type) {
        if (type == QuestionType.FILE) {
            return Math.min(Documents.MOST_BYTES, staging.maxBytes());
        }
        return recordings.maxBytes(type == QuestionType.AUDIO ? RecordingKind.AUDIO : RecordingKind.VIDEO);
    }

    private void refuseMoreThan(long most, Optional<Long> length) {
        if (length.isPresent() && length.get() > most) {
            throw tooLarge(most);
        }
    }

    @Override
    Problem tooLarge(long most) {
        return new Problem(
                Problem.Kind.TOO_LARGE,
                "recording-too-large",
                "The recording is larger than " + most / 1_000_000 + " MB. Please record a shorter answer.");
    }
}
