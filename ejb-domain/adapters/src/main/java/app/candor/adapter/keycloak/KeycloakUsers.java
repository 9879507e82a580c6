package app.candor.adapter.keycloak;

import app.candor.identity.port.IdentityProvider;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The people of the realm, through Keycloak's Admin REST API. */
@ApplicationScoped
public class KeycloakUsers implements IdentityProvider {
    private static final String USERS = "/users/";
    private static final String ENABLED = "enabled";
    private static final String NAME = "name";

    @Inject
    KeycloakAdmin keycloak;

    @Override
    public void enable(String subject, boolean enabled) {
        String user = path(subject);
        // The whole representation goes back: what a PUT leaves out, Keycloak may take for taken away.
        keycloak.get(user)
                .map(JsonValue::asJsonObject)
                .filter(found -> found.getBoolean(ENABLED) != enabled)
                .ifPresent(found -> keycloak.put(
                        user,
                        Json.createObjectBuilder(found).add(ENABLED, enabled).build()));
    }

    @Override
    public void giveRoles(String subject, Set<Role> roles) {
        String mappings = path(subject) + "/role-mappings/realm";
        Optional<JsonArray> present = keycloak.get(mappings).map(JsonValue::asJsonArray);
        if (present.isEmpty()) {
            return;
        }
        JsonArray superfluous = matching(
                present.get(),
                name -> Role.ofCode(name).filter(role -> !roles.contains(role)).isPresent());
        JsonArrayBuilder missing = Json.createArrayBuilder();
        roles.stream()
                .filter(role -> matching(present.get(), role.code()::equals).isEmpty())
                .map(role -> keycloak.get("/roles/" + role.code())
                        .orElseThrow(() -> new IllegalStateException("the realm has no role " + role.code())))
                .forEach(missing::add);
        JsonArray added = missing.build();
        if (!added.isEmpty()) {
            keycloak.post(mappings, added);
        }
        if (!superfluous.isEmpty()) {
            keycloak.delete(mappings, superfluous);
        }
    }

    @Override
    public void endSessions(String subject) {
        keycloak.post(path(subject) + "/logout", JsonValue.EMPTY_JSON_OBJECT);
    }

    @Override
    public void remove(String subject) {
        keycloak.delete(path(subject), null);
    }

    private static JsonArray matching(JsonArray roles, Predicate<String> name) {
        JsonArrayBuilder matching = Json.createArrayBuilder();
        for (JsonObject role : roles.getValuesAs(JsonObject.class)) {
            if (name.test(role.getString(NAME))) {
                matching.add(role);
            }
        }
        return matching.build();
    }

    /** Keycloak's ids are UUIDs; anything else never came from it and has no place in an address. */
    private static String path(String subject) {
        return USERS + UUID.fromString(subject);
    }
}
