package app.candor.adapter.keycloak;

import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls to the Admin REST API of the realm, as the service account of our client, which needs the roles
 * {@code manage-users} and {@code view-realm} of {@code realm-management}.
 */
@ApplicationScoped
class KeycloakAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A token that is about to end is not begun with. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "candor.oidc.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "candor.oidc.client-id")
    String clientId;

    @Inject
    @ConfigProperty(name = "candor.oidc.client-secret")
    Optional<String> clientSecret;

    @Inject
    Clock clock;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private String token;
    private Instant tokenEnds = Instant.EPOCH;

    /**
     * @param path below the realm, such as {@code /users/…}
     * @return empty when there is no such thing
     */
    Optional<JsonValue> get(String path) {
        return send("GET", path, null).map(body -> {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readValue();
            } catch (JsonException e) {
                throw unavailable("Keycloak answered something that is not JSON.", e);
            }
        });
    }

    void put(String path, JsonStructure body) {
        send("PUT", path, body);
    }

    void post(String path, JsonStructure body) {
        send("POST", path, body);
    }

    /**
     * @param body may be {@code null}
     */
    void delete(String path, JsonStructure body) {
        send("DELETE", path, body);
    }

    /**
     * For calls that Keycloak may refuse with a reason.
     *
     * @return any answer but those that mean that it cannot work now (401, 403 and 5xx)
     */
    HttpResponse<String> ask(String method, String path, JsonStructure body) {
        HttpResponse<String> response = exchange(request(method, path, body));
        int status = response.statusCode();
        if (status == 401) {
            forget();
        }
        if (status == 401 || status == 403 || status >= 500) {
            throw unexpected(response);
        }
        return response;
    }

    private Optional<String> send(String method, String path, JsonStructure body) {
        HttpResponse<String> response = ask(method, path, body);
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() / 100 != 2) {
            throw unexpected(response);
        }
        return Optional.of(response.body());
    }

    private HttpRequest request(String method, String path, JsonStructure body) {
        return HttpRequest.newBuilder(URI.create(issuer.replaceFirst("/realms/", "/admin/realms/") + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    static Problem unexpected(HttpResponse<String> response) {
        return unavailable(
                "Keycloak answered " + response.statusCode() + " to "
                        + response.request().method() + " "
                        + response.request().uri().getPath() + ".",
                null);
    }

    private synchronized String token() {
        if (clock.instant().isAfter(tokenEnds)) {
            HttpResponse<String> response =
                    exchange(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                    + encoded(clientId) + "&client_secret=" + encoded(clientSecret.orElse(""))))
                            .build());
            if (response.statusCode() != 200) {
                throw unavailable(
                        "Keycloak does not let the client " + clientId + " in (" + response.statusCode()
                                + "). Check candor.oidc.client-secret and that its service account is on.",
                        null);
            }
            try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
                JsonObject grant = reader.readObject();
                token = grant.getString("access_token");
                tokenEnds =
                        clock.instant().plusSeconds(grant.getInt("expires_in")).minus(MARGIN);
            } catch (JsonException | ClassCastException | NullPointerException e) {
                throw unavailable("Keycloak's answer holds no token.", e);
            }
        }
        return token;
    }

    private synchronized void forget() {
        tokenEnds = Instant.EPOCH;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw unavailable("Keycloak does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("The server is stopping.", e);
        }
    }

    private static Problem unavailable(String sentence, Throwable cause) {
        var problem = new Problem(Problem.Kind.UNAVAILABLE, "identity-provider-unavailable", sentence);
        problem.initCause(cause);
        return problem;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
