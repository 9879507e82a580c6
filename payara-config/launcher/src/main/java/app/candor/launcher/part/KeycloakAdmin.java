package app.candor.launcher.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The little that the launcher asks of Keycloak's admin API. */
final class KeycloakAdmin {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final String user;
    private final String password;

    KeycloakAdmin(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /** Sets where a client may send people back to. */
    void redirect(String realm, String clientId, List<String> redirects) throws IOException {
        String token = token();
        String clients = address + "/admin/realms/" + realm + "/clients";
        ObjectNode client = (ObjectNode) JSON.readTree(ask(
                        HttpRequest.newBuilder(URI.create(clients + "?clientId=" + Http.encode(clientId)))
                                .GET(),
                        token))
                .get(0);
        ArrayNode uris = client.putArray("redirectUris");
        redirects.stream().distinct().forEach(uris::add);
        ask(
                HttpRequest.newBuilder(
                                URI.create(clients + "/" + client.get("id").stringValue()))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(client.toString())),
                token);
    }

    private String token() throws IOException {
        HttpResponse<String> answer = Http.post(
                address + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
        return JSON.readTree(ok(answer)).get("access_token").stringValue();
    }

    private static String ask(HttpRequest.Builder request, String token) throws IOException {
        return ok(Http.send(request.header("Authorization", "Bearer " + token)));
    }

    private static String ok(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("Keycloak answered " + answer.statusCode() + " to "
                    + answer.uri().getPath());
        }
        return answer.body();
    }
}
