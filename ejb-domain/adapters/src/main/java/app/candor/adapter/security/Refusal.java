package app.candor.adapter.security;

import app.candor.adapter.web.SecurityHeaders;
import app.candor.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The answers of the edge to somebody it does not let in, as RFC 9457 problems. */
enum Refusal {
    NO_TOKEN(401, "unauthenticated", "Please sign in first: send an access token as Authorization: Bearer.", "Bearer"),
    BAD_TOKEN(
            401,
            "invalid-token",
            "This access token is expired or not one of ours. Get a new one and try again.",
            "Bearer error=\"invalid_token\""),
    NO_INVITATION(
            401,
            "invitation-required",
            "Please open the link of your invitation first.",
            "Invitation realm=\"candor\""),
    NO_METRICS(
            401,
            "metrics-token-required",
            "Metrics are for this machine only, or for whoever sends the configured CANDOR_METRICS_TOKEN as"
                    + " Authorization: Bearer.",
            "Bearer"),
    NOT_FROM_OUR_PAGE(
            403, "cross-site", "This request did not come from our own page, so it was not carried out.", null);

    private static final Logger LOG = Logger.getLogger(Refusal.class.getName());

    private final int status;
    private final String type;
    private final String sentence;
    private final String challenge;

    Refusal(int status, String type, String sentence, String challenge) {
        this.status = status;
        this.type = type;
        this.sentence = sentence;
        this.challenge = challenge;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) {
        if (challenge != null) {
            response.setHeader("WWW-Authenticate", challenge);
        }
        write(request, response, status, type, sentence);
    }

    /** The same for what a context refused while the caller was looked up. */
    static void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        int status =
                switch (problem.kind()) {
                    case UNAUTHENTICATED -> 401;
                    case UNAVAILABLE -> 503;
                    default -> 403;
                };
        write(request, response, status, problem.type(), problem.getMessage());
    }

    /** What nobody foresaw while the caller was looked up: a number for the client, the rest for the log. */
    static void incident(HttpServletRequest request, HttpServletResponse response, RuntimeException failure) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "incident " + incident + " while a caller was looked up");
        write(
                request,
                response,
                500,
                "incident",
                "Something went wrong on our side. Please try again; if it happens again, tell your operator the incident's"
                        + " number.",
                incident);
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, int status, String type, String sentence) {
        write(request, response, status, type, sentence, null);
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String type,
            String sentence,
            String incident) {
        SecurityHeaders.forPrograms(response);
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", "urn:candor:problem:" + type)
                .add("title", sentence)
                .add("status", status)
                .add("instance", request.getRequestURI());
        if (incident != null) {
            document.add("incident", incident);
        }
        byte[] body = document.build().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
