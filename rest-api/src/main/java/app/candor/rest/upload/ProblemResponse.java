package app.candor.rest.upload;

import app.candor.rest.ProblemDocument;
import app.candor.rest.Problems;
import app.candor.shared.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;

/** Says every refusal as RFC 9457 does, the library's too, whose own sentences repeat what the client sent. */
class ProblemResponse extends HttpServletResponseWrapper {
    private static final Map<Integer, Problem> LIBRARY = Map.of(
            404, Problem.notFound("upload"),
            409,
                    Problem.conflict(
                            "offset-mismatch",
                            "Upload-Offset is not how much is stored. Ask with HEAD and go on there."),
            412,
                    new Problem(
                            Problem.Kind.INVALID,
                            "tus-version",
                            "Please send Tus-Resumable: 1.0.0, the version of the protocol that is spoken here."),
            413, new Problem(Problem.Kind.TOO_LARGE, "recording-too-large", "The recording is larger than allowed."),
            406,
                    new Problem(
                            Problem.Kind.UNSUPPORTED_TYPE,
                            "wrong-content-type",
                            "Please send Content-Type: application/offset+octet-stream."),
            423, Problem.conflict("upload-locked", "Another request is writing to this upload. Try again in a moment."),
            460, Problem.invalid("Upload-Checksum", "The bytes do not match their checksum. Please send them again."));

    private static final Problem OTHERWISE =
            new Problem(Problem.Kind.INVALID, "not-tus", "This is not a request that tus 1.0 allows here.");

    private final String instance;

    ProblemResponse(HttpServletResponse response, String instance) {
        super(response);
        this.instance = instance;
    }

    /** Answers what was thrown while the request was carried out. */
    void refuse(RuntimeException failure) throws IOException {
        write(Problems.explain(failure, instance));
    }

    @Override
    public void sendError(int status) throws IOException {
        Problem problem = LIBRARY.getOrDefault(status, OTHERWISE);
        write(ProblemDocument.of(problem, status, instance));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    private void write(ProblemDocument document) throws IOException {
        setHeader("Upload-Offset", null);
        setHeader("Tus-Resumable", "1.0.0");
        Problems.write(document, this);
    }
}
