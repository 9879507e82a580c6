package app.candor.launcher.part;

import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm that Keycloak imports; Keycloak itself replaces the variables in it by its environment. */
final class RealmFile {
    private static final String RESOURCE = "/keycloak/candor-realm.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private RealmFile() {}

    /** @param demo whether the demo people and the client that signs them in by password belong to the realm */
    static void write(Path file, boolean demo) throws IOException {
        ObjectNode realm;
        try (InputStream resource = RealmFile.class.getResourceAsStream(RESOURCE)) {
            realm = (ObjectNode) JSON.readTree(resource);
        }
        if (!demo) {
            keep((ArrayNode) realm.get("users"), "serviceAccountClientId", true);
            keep((ArrayNode) realm.get("clients"), "directAccessGrantsEnabled", false);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
    }

    /** Where Keycloak may send people back to after they signed in. */
    static List<String> redirects(Settings settings) {
        String port = settings.get(Setting.HTTP_PORT);
        return List.of(
                settings.get(Setting.BASE_URL) + "/*",
                "http://127.0.0.1:" + port + "/*",
                "http://localhost:" + port + "/*");
    }

    private static void keep(ArrayNode nodes, String property, boolean present) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            JsonNode value = nodes.get(i).get(property);
            boolean set = value != null && !(value.isBoolean() && !value.booleanValue());
            if (set != present) {
                nodes.remove(i);
            }
        }
    }
}
