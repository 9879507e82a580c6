package app.candor.rest;

import app.candor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Every failure of the API, as a problem document. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
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
        if (failure instanceof WebApplicationException web && Problems.cause(failure, Problem.class) == null) {
            return web(web, instance);
        }
        return answer(Problems.explain(failure, instance), null);
    }

    private static Response web(WebApplicationException failure, String instance) {
        Response original = failure.getResponse();
        int status = original.getStatus();
        if (status < 400 || original.hasEntity()) {
            return original;
        }
        if (status >= 500 && failure.getCause() != null) {
            return answer(Problems.incident(failure, instance), null);
        }
        return answer(
                ProblemDocument.of(
                        "http-" + status,
                        SENTENCES.getOrDefault(status, original.getStatusInfo().getReasonPhrase() + "."),
                        status,
                        instance),
                original);
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
}
