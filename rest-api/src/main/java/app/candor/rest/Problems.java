package app.candor.rest;

import app.candor.shared.Problem;
import app.candor.shared.Trace;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one way to tell a client what went wrong, for resources and for servlets: RFC 9457 documents and their status. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final int DEEPEST = 20;
    private static final Pattern BAD_FIELD = Pattern.compile("Unable to deserialize property '(\\w{1,40})'");

    private static final Map<Problem.Kind, Integer> STATUS = Map.ofEntries(
            Map.entry(Problem.Kind.INVALID, 422),
            Map.entry(Problem.Kind.UNAUTHENTICATED, 401),
            Map.entry(Problem.Kind.FORBIDDEN, 403),
            Map.entry(Problem.Kind.NOT_FOUND, 404),
            Map.entry(Problem.Kind.CONFLICT, 409),
            Map.entry(Problem.Kind.STALE, 412),
            Map.entry(Problem.Kind.REVISION_REQUIRED, 428),
            Map.entry(Problem.Kind.GONE, 410),
            Map.entry(Problem.Kind.TOO_LARGE, 413),
            Map.entry(Problem.Kind.UNSUPPORTED_TYPE, 415),
            Map.entry(Problem.Kind.LIMITED, 429),
            Map.entry(Problem.Kind.UNAVAILABLE, 503));

    private Problems() {}

    /**
     * What to answer when this was thrown. What is not ours to explain becomes an incident: its number is answered, the rest
     * goes to the log.
     *
     * @param instance the path that was asked for
     */
    public static ProblemDocument explain(Throwable failure, String instance) {
        UnknownCode code = cause(failure, UnknownCode.class);
        if (code != null) {
            return of(Problem.invalid(field(failure), code.getMessage()), instance);
        }
        Problem problem = cause(failure, Problem.class);
        if (problem != null) {
            return of(problem, instance);
        }
        if (isUnreadableJson(failure)) {
            return ProblemDocument.of("malformed-json", whatIsWrong(failure), 400, instance);
        }
        if (cause(failure, OptimisticLockException.class) != null
                || cause(failure, PessimisticLockException.class) != null) {
            return ProblemDocument.of(
                    "changed-meanwhile",
                    "Somebody changed this at the same time. Load it again and repeat your change.",
                    409,
                    instance);
        }
        return incident(failure, instance);
    }

    static ProblemDocument of(Problem problem, String instance) {
        return ProblemDocument.of(problem, STATUS.get(problem.kind()), instance);
    }

    static ProblemDocument incident(Throwable failure, String instance) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "incident " + incident + " at " + instance + ", trace " + Trace.traceId());
        return ProblemDocument.incident(incident, instance);
    }

    /** Answers from a servlet. */
    public static void write(ProblemDocument document, HttpServletResponse response) throws IOException {
        byte[] body = JsonFormat.create().toJson(document).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(document.status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Reading the body failed; a failure to write the answer is no processing exception and would be our own fault. */
    private static boolean isUnreadableJson(Throwable failure) {
        return cause(failure, JsonParsingException.class) != null
                || (failure instanceof ProcessingException && cause(failure, JsonbException.class) != null);
    }

    private static String whatIsWrong(Throwable failure) {
        String field = field(failure);
        return field.isEmpty()
                ? "The body is not the JSON object that this address expects."
                : "The field " + field + " does not hold what it should.";
    }

    /** The path of the field that could not be read, such as {@code questions.type}; empty when it is not known. */
    private static String field(Throwable failure) {
        List<String> path = new ArrayList<>();
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            Matcher named = BAD_FIELD.matcher(String.valueOf(at.getMessage()));
            // Every exception repeats the sentences of its causes after its own.
            if (at instanceof JsonbException && named.lookingAt()) {
                path.add(named.group(1));
            }
            at = at.getCause();
        }
        return String.join(".", path);
    }

    static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
