package app.candor.launcher.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's Admin REST API for one realm, signed in to as the administrator of the installation. */
final class KeycloakAdmin {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONFLICT = 409;

    private final String realm;
    private final String token;

    private KeycloakAdmin(String realm, String token) {
        this.realm = realm;
        this.token = token;
    }

    static KeycloakAdmin signIn(String address, String realm, String user, String password) throws IOException {
        HttpResponse<String> answer = Http.post(
                address + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
        String token = JSON.readTree(ok(answer).body()).get("access_token").stringValue();
        return new KeycloakAdmin(address + "/admin/realms/" + realm, token);
    }

    /**
     * @param path below the realm, such as {@code /clients}; empty for the realm itself
     */
    JsonNode get(String path) throws IOException {
        return JSON.readTree(ok(send("GET", path, null)).body());
    }

    void put(String path, Object body) throws IOException {
        ok(send("PUT", path, body));
    }

    void delete(String path) throws IOException {
        ok(send("DELETE", path, null));
    }

    /** Adds something; that it is there already is as good. */
    void add(String path, Object body) throws IOException {
        HttpResponse<String> answer = send("POST", path, body);
        if (answer.statusCode() != CONFLICT) {
            ok(answer);
        }
    }

    private HttpResponse<String> send(String method, String path, Object body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(realm + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return Http.send(request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("Keycloak answered " + answer.statusCode() + " to "
                    + answer.request().method() + " " + answer.uri().getPath());
        }
        return answer;
    }
}
