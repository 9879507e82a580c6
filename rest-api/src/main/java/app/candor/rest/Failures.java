package app.candor.rest;

import app.candor.shared.Problem;
import app.candor.shared.Trace;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every failure of the API, as a problem document. What is not ours to explain gets an incident number and a log line. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final int DEEPEST = 20;
    private static final Pattern BAD_FIELD = Pattern.compile("Unable to deserialize property '(\\w{1,40})'");

    private static final Map<Problem.Kind, Integer> STATUS = Map.of(
            Problem.Kind.INVALID, 422,
            Problem.Kind.UNAUTHENTICATED, 401,
            Problem.Kind.FORBIDDEN, 403,
            Problem.Kind.NOT_FOUND, 404,
            Problem.Kind.CONFLICT, 409,
            Problem.Kind.GONE, 410,
            Problem.Kind.TOO_LARGE, 413,
            Problem.Kind.UNSUPPORTED_TYPE, 415,
            Problem.Kind.LIMITED, 429,
            Problem.Kind.UNAVAILABLE, 503);

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "This request cannot be understood.",
            401, "Please sign in first.",
            403, "You may not do this.",
            404, "There is nothing at this address.",
            405, "This address does not take this method.",
            406, "The answer cannot be given in the format that you ask for; ask for application/json.",
            415, "Please send application/json.");

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        String instance = request.getRequestURI();
        Problem problem = cause(failure, Problem.class);
        if (problem != null) {
            return answer(ProblemDocument.of(problem, STATUS.get(problem.kind()), instance), null);
        }
        if (failure instanceof WebApplicationException web) {
            return web(web, instance);
        }
        if (isUnreadableJson(failure)) {
            return answer(ProblemDocument.of("malformed-json", whatIsWrong(failure), 400, instance), null);
        }
        if (cause(failure, OptimisticLockException.class) != null
                || cause(failure, PessimisticLockException.class) != null) {
            return answer(
                    ProblemDocument.of(
                            "changed-meanwhile",
                            "Somebody changed this at the same time. Load it again and repeat your change.",
                            409,
                            instance),
                    null);
        }
        return incident(failure, instance);
    }

    private static Response web(WebApplicationException failure, String instance) {
        Response original = failure.getResponse();
        int status = original.getStatus();
        if (status < 400 || original.hasEntity()) {
            return original;
        }
        if (status >= 500 && failure.getCause() != null) {
            return incident(failure, instance);
        }
        return answer(
                ProblemDocument.of(
                        "http-" + status,
                        SENTENCES.getOrDefault(status, original.getStatusInfo().getReasonPhrase() + "."),
                        status,
                        instance),
                original);
    }

    private static Response incident(Throwable failure, String instance) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "incident " + incident + " at " + instance + ", trace " + Trace.traceId());
        return answer(ProblemDocument.incident(incident, instance), null);
    }

    /** @param original whose headers stay, such as {@code Allow}; may be {@code null} */
    private static Response answer(ProblemDocument document, Response original) {
        Response.ResponseBuilder answer = Response.status(document.status());
        if (original != null) {
            original.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        }
        if (document.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (document.status() == 429 || document.status() == 503) {
            answer.header("Retry-After", "5");
        }
        return answer.type(ProblemDocument.MEDIA_TYPE).entity(document).build();
    }

    /** Reading the body failed; a failure to write the answer is no processing exception and would be our own fault. */
    private static boolean isUnreadableJson(Throwable failure) {
        return cause(failure, JsonParsingException.class) != null
                || (failure instanceof ProcessingException && cause(failure, JsonbException.class) != null);
    }

    private static String whatIsWrong(Throwable failure) {
        JsonbException binding = cause(failure, JsonbException.class);
        String detail = binding == null ? null : binding.getMessage();
        Matcher field = detail == null ? null : BAD_FIELD.matcher(detail);
        return field != null && field.find()
                ? "The field " + field.group(1) + " does not hold what it should."
                : "The body is not the JSON object that this address expects.";
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
