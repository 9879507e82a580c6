package app.candor.adapter.keycloak;

import app.candor.identity.port.IdentityProvider;
import app.candor.identity.port.NewAccount;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The people of the realm, through Keycloak's Admin REST API. */
@ApplicationScoped
public class KeycloakUsers implements IdentityProvider {
    private static final String USERS = "/users/";
    private static final String ENABLED = "enabled";
    private static final String NAME = "name";
    /** Attribute with the id of the registration that an account was made for. */
    private static final String REGISTRATION = "registration";

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    @ConfigProperty(name = "candor.oidc.client-id")
    String clientId;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

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

    @Override
    public String create(NewAccount account) {
        HttpResponse<String> answer = keycloak.ask("POST", "/users", representation(account));
        return switch (answer.statusCode()) {
            case 201 ->
                answer.headers()
                        .firstValue("Location")
                        .map(location -> location.substring(location.lastIndexOf('/') + 1))
                        .orElseThrow(() -> KeycloakAdmin.unexpected(answer));
            case 409 -> throw NewAccount.taken();
            case 400 -> throw RefusedAccount.problem(answer.body());
            default -> throw KeycloakAdmin.unexpected(answer);
        };
    }

    private static JsonObject representation(NewAccount account) {
        JsonObjectBuilder attributes = Json.createObjectBuilder()
                .add(
                        REGISTRATION,
                        Json.createArrayBuilder().add(account.registrationId().toString()));
        if (!account.language().isEmpty()) {
            attributes.add("locale", Json.createArrayBuilder().add(account.language()));
        }
        return Json.createObjectBuilder()
                .add("username", account.email())
                .add("email", account.email())
                .add("firstName", account.firstName())
                .add("lastName", account.lastName())
                .add(ENABLED, false)
                .add("attributes", attributes)
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", account.password())
                                        .add("temporary", account.temporary())))
                .build();
    }

    @Override
    public Optional<String> madeFor(UUID registrationId, String email) {
        String query = "?exact=true&email=" + encoded(email);
        return keycloak.get("/users" + query).map(JsonValue::asJsonArray).stream()
                .flatMap(users -> users.getValuesAs(JsonObject.class).stream())
                .filter(user -> registration(user).equals(registrationId.toString()))
                .map(user -> user.getString("id"))
                .findFirst();
    }

    private static String registration(JsonObject user) {
        JsonObject attributes = user.getJsonObject("attributes");
        JsonArray values = attributes == null ? null : attributes.getJsonArray(REGISTRATION);
        return values == null || values.isEmpty() ? "" : values.getString(0);
    }

    @Override
    public boolean verifiesAddresses() {
        return keycloak.get("")
                .map(JsonValue::asJsonObject)
                .map(realm -> realm.getBoolean("verifyEmail", false))
                .orElse(false);
    }

    @Override
    public boolean hasProvedAddress(String subject) {
        return keycloak.get(path(subject))
                .map(JsonValue::asJsonObject)
                .map(user -> user.getBoolean("emailVerified", false))
                .orElse(false);
    }

    @Override
    public void sendVerification(String subject) {
        keycloak.put(path(subject) + "/send-verify-email" + wayBack(), null);
    }

    @Override
    public void sendWelcome(String subject) {
        keycloak.put(
                path(subject) + "/execute-actions-email" + wayBack(),
                Json.createArrayBuilder()
                        .add("UPDATE_PASSWORD")
                        .add("VERIFY_EMAIL")
                        .build());
    }

    /** The link of a mail leads on to our own first page. */
    private String wayBack() {
        return "?client_id=" + encoded(clientId) + "&redirect_uri=" + encoded(baseUrl + "/");
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Keycloak's ids are UUIDs; anything else never came from it and has no place in an address. */
    private static String path(String subject) {
        return USERS + UUID.fromString(subject);
    }
}
