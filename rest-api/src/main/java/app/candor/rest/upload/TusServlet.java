package app.candor.rest.upload;

import app.candor.shared.Caller;
import app.candor.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import me.desair.tus.server.upload.UploadInfo;

/** Uploads by tus 1.0; who may make them, and which, says each address. */
abstract class TusServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Kept free for the database's log and for the server itself. */
    private static final long DISK_RESERVE_BYTES = 64L << 20;

    @Inject
    transient Staging staging;

    /** Empty for what we never gave: it must not reach the file system. */
    static Optional<UUID> id(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * Whose uploads the request is about.
     *
     * @throws Problem for whoever has none
     */
    abstract Caller owner(HttpServletRequest request);

    /**
     * Refuses an upload that nobody wants before it begins.
     *
     * @param length in bytes, empty when it is not known yet
     */
    abstract void admit(Caller owner, HttpServletRequest request, Optional<Long> length);

    /** What to tell whoever sends more than this many bytes. */
    abstract Problem tooLarge(long most);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse plain) throws IOException {
        ProblemResponse response = new ProblemResponse(plain, request.getRequestURI());
        try {
            if ("OPTIONS".equals(request.getMethod())) {
                staging.options(new CappedRequest(request, 0), response);
            } else {
                answer(owner(request), request, response);
            }
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.refuse(failure);
        }
    }

    private void answer(Caller owner, HttpServletRequest request, ProblemResponse response) throws IOException {
        String path = request.getPathInfo();
        long most = 0;
        if (path == null || path.equals("/")) {
            if ("POST".equals(request.getMethod())) {
                Optional<Long> length = number(request, "Upload-Length");
                refuseEmpty(length);
                admit(owner, request, length);
                requireDisk(length.orElse(0L));
            }
        } else {
            UploadInfo upload = id(path.substring(1))
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
