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
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import me.desair.tus.server.upload.UploadInfo;

/** Lets the holder of an invitation upload recordings by tus 1.0. */
@WebServlet(name = "upload", urlPatterns = Staging.PATH + "/*")
public class UploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Kept free for the database's log and for the server itself. */
    private static final long DISK_RESERVE_BYTES = 64L << 20;

    @Inject
    transient Staging staging;

    @Inject
    transient Interviews interviews;

    @Inject
    transient Recordings recordings;

    @Inject
    transient CurrentCaller caller;

    /** Empty for what we never gave: it must not reach the file system. */
    static Optional<UUID> id(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse plain) throws IOException {
        ProblemResponse response = new ProblemResponse(plain, request.getRequestURI());
        try {
            if ("OPTIONS".equals(request.getMethod())) {
                staging.options(new CappedRequest(request, 0), response);
            } else {
                answer(caller.invitee(), request, response);
            }
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.refuse(failure);
        }
    }

    private void answer(Caller.Invitee owner, HttpServletRequest request, ProblemResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        long most = 0;
        if (path.equals(Staging.PATH) || path.equals(Staging.PATH + "/")) {
            if ("POST".equals(request.getMethod())) {
                admit(owner, request);
            }
        } else {
            UploadInfo upload = id(path.substring(Staging.PATH.length() + 1))
                    .flatMap(id -> staging.find(owner, id))
                    .orElseThrow(() -> Problem.notFound("upload"));
            if ("PATCH".equals(request.getMethod())) {
                most = room(upload, request);
            }
        }
        CappedRequest capped = new CappedRequest(request, most);
        staging.process(owner, capped, response);
        if (capped.exceeded()) {
            throw tooLarge();
        }
    }

    private void admit(Caller.Invitee owner, HttpServletRequest request) {
        UploadMetadata metadata = UploadMetadata.parse(request.getHeader("Upload-Metadata"));
        // Before the question is looked for: this much is too much for any of them.
        refuseMoreThan(staging.maxBytes(), number(request, "Upload-Length"));
        refuseEmpty(number(request, "Upload-Length"));
        QuestionType type = interviews.requireAnswerable(owner, metadata.questionId(), metadata.answerType());
        if (!type.recorded() && type != QuestionType.FILE) {
            throw Problem.invalid("questionId", "Nothing is uploaded for this question.");
        }
        refuseMoreThan(most(type), number(request, "Upload-Length"));
        requireDisk(number(request, "Upload-Length").orElse(0L));
    }

    private long most(QuestionType type) {
        if (type == QuestionType.FILE) {
            return Math.min(Documents.MOST_BYTES, staging.maxBytes());
        }
        return recordings.maxBytes(type == QuestionType.AUDIO ? RecordingKind.AUDIO : RecordingKind.VIDEO);
    }

    private static void refuseMoreThan(long most, Optional<Long> length) {
        if (length.isPresent() && length.get() > most) {
            throw tooLarge(most);
        }
    }

    /** How many bytes this request may add. */
    private long room(UploadInfo upload, HttpServletRequest request) {
        long offset = upload.getOffset();
        Optional<Long> said = number(request, "Upload-Length");
        if (said.isPresent() && upload.hasLength() && !said.get().equals(upload.getLength())) {
            throw Problem.invalid("Upload-Length", "The length of this upload is known already and cannot change.");
        }
        refuseEmpty(said);
        if (said.isPresent() && said.get() < offset) {
            throw Problem.invalid("Upload-Length", "More than that is stored already.");
        }
        if (said.isPresent() && said.get() > staging.maxBytes()) {
            throw tooLarge();
        }
        long end = upload.hasLength() ? upload.getLength() : said.orElse(staging.maxBytes());
        long body = request.getContentLengthLong();
        if (!upload.hasLength() && said.isEmpty() && body > end - offset) {
            throw tooLarge();
        }
        if (body > end - offset) {
            throw Problem.invalid("Content-Length", "That is more than the length of this upload.");
        }
        requireDisk(Math.max(body, 0));
        return end - offset;
    }

    /** The library would take a length of zero for an unknown one, and the upload would never end. */
    private static void refuseEmpty(Optional<Long> length) {
        if (length.isPresent() && length.get() == 0) {
            throw new Problem(
                    Problem.Kind.INVALID, "empty-recording", "The recording is empty. Please record the answer again.");
        }
    }

    private void requireDisk(long bytes) {
        if (staging.usableSpace() - bytes < DISK_RESERVE_BYTES) {
            throw new Problem(
                    Problem.Kind.UNAVAILABLE,
                    "disk-full",
                    "There is no room for recordings right now. What was stored is safe; please try again later.");
        }
    }

    private Problem tooLarge() {
        return tooLarge(staging.maxBytes());
    }

    private static Problem tooLarge(long most) {
        return new Problem(
                Problem.Kind.TOO_LARGE,
                "recording-too-large",
                "The recording is larger than " + most / 1_000_000 + " MB. Please record a shorter answer.");
    }

    private static Optional<Long> number(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.matches("\\d{1,18}")) {
            throw Problem.invalid(header, header + " must be a number of bytes.");
        }
        return Optional.of(Long.parseLong(value));
    }
}
