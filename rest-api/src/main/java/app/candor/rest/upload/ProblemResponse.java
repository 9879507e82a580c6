package app.candor.rest.upload;

import app.candor.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Says every refusal as RFC 9457 does, the library's too, whose own sentences repeat what the client sent. */
class ProblemResponse extends HttpServletResponseWrapper {
    private static final Map<Problem.Kind, Integer> STATUS = Map.of(
            Problem.Kind.INVALID, 400,
            Problem.Kind.UNAUTHENTICATED, 401,
            Problem.Kind.FORBIDDEN, 403,
            Problem.Kind.NOT_FOUND, 404,
            Problem.Kind.CONFLICT, 409,
            Problem.Kind.GONE, 410,
            Problem.Kind.TOO_LARGE, 413,
            Problem.Kind.UNSUPPORTED_TYPE, 415,
            Problem.Kind.LIMITED, 429,
            Problem.Kind.UNAVAILABLE, 503);

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

    ProblemResponse(HttpServletResponse response) {
        super(response);
    }

    void refuse(Problem problem) throws IOException {
        write(STATUS.get(problem.kind()), problem);
    }

    @Override
    public void sendError(int status) throws IOException {
        write(status, LIBRARY.getOrDefault(status, OTHERWISE));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    private void write(int status, Problem problem) throws IOException {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", "urn:candor:problem:" + problem.type())
                .add("title", problem.getMessage())
                .add("status", status);
        if (!problem.violations().isEmpty()) {
            JsonArrayBuilder violations = Json.createArrayBuilder();
            problem.violations()
                    .forEach(violation -> violations.add(Json.createObjectBuilder()
                            .add("field", violation.field())
                            .add("message", violation.message())));
            document.add("violations", violations);
        }
        byte[] body = document.build().toString().getBytes(StandardCharsets.UTF_8);
        resetBuffer();
        setHeader("Upload-Offset", null);
        setHeader("Tus-Resumable", "1.0.0");
        setStatus(status);
        setContentType("application/problem+json");
        setContentLength(body.length);
        getOutputStream().write(body);
        flushBuffer();
    }
}
