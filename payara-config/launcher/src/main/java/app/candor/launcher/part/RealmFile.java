package app.candor.launcher.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
