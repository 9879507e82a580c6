package app.candor.rest;

import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.shared.idempotency.IdempotencyKeys;
import app.candor.shared.idempotency.StoredAnswer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Idempotency-Key} on POST: the request is carried out once for each caller and key, and its repetitions get the
 * first answer with {@code Idempotent-Replayed: true}. An answer that says "try again" is not kept.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class Idempotency implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";
    private static final String CLAIM = Idempotency.class.getName();
    private static final int LONGEST_KEY = 255;
    private static final Set<Integer> WORTH_TRYING_AGAIN = Set.of(401, 408, 429);

    private record Claim(String scope, String key, int status, String location) {}

    @Inject
    IdempotencyKeys keys;

    @Inject
    CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        if (key == null || !HttpMethod.POST.equals(request.getMethod()) || !caller.known()) {
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid(KEY, "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String scope = caller.get().describe();
        Optional<StoredAnswer> before = keys.claim(
                scope,
                key,
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "\n"
                        + new String(body, StandardCharsets.ISO_8859_1));
        if (before.isPresent()) {
            request.abortWith(again(before.get()));
        } else {
            request.setProperty(CLAIM, new Claim(scope, key, 0, null));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIM) instanceof Claim claim)) {
            return;
        }
        int status = response.getStatus();
        if (status >= 500 || WORTH_TRYING_AGAIN.contains(status)) {
            request.removeProperty(CLAIM);
            keys.release(claim.scope(), claim.key());
        } else if (!response.hasEntity()) {
            request.removeProperty(CLAIM);
            keys.answered(
                    claim.scope(),
                    claim.key(),
                    new StoredAnswer(status, null, "", response.getHeaderString(HttpHeaders.LOCATION)));
        } else {
            request.setProperty(
                    CLAIM,
                    new Claim(claim.scope(), claim.key(), status, response.getHeaderString(HttpHeaders.LOCATION)));
        }
    }

    /** Keeps the answer before it leaves: a client that saw it can rely on seeing the same again. */
    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(CLAIM) instanceof Claim claim)) {
            context.proceed();
            return;
        }
        var client = context.getOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        context.setOutputStream(body);
        context.proceed();
        keys.answered(
                claim.scope(),
                claim.key(),
                new StoredAnswer(
                        claim.status(),
                        context.getMediaType().toString(),
                        body.toString(StandardCharsets.UTF_8),
                        claim.location()));
        context.setOutputStream(client);
        body.writeTo(client);
    }

    private static Response again(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (!answer.body().isEmpty()) {
            response.type(answer.contentType()).entity(answer.body());
        }
        return response.build();
    }
}
