package app.candor.launcher.part;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the realm signs people in with a browser: Keycloak's own way, and after the password a limit of sessions, and for
 * whoever has the role {@code second-factor} (which admin and hr bring along) a one-time password (RFC 6238) unless one was
 * given already.
 */
final class SignInFlow {
    static final String FLOW = "candor-browser";
    private static final String SECOND_FACTOR = "candor-second-factor";
    private static final String FORMS = FLOW + " forms";
    private static final String ROLE = "second-factor";

    private final KeycloakAdmin keycloak;

    SignInFlow(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * @param sessions most sessions of one person, after which the oldest ends; 0 for no limit
     */
    void apply(boolean secondFactor, String sessions) throws IOException {
        if (!isBound()) {
            removeHalfMade();
            make();
        }
        demand(provider("user-session-limits"), sessions.equals("0") ? "DISABLED" : "REQUIRED");
        configure(
                provider("user-session-limits"),
                "candor-session-limit",
                Map.of(
                        "userRealmLimit", sessions,
                        "userClientLimit", "0",
                        "behavior", "Terminate oldest session"));
        demand(named(SECOND_FACTOR), secondFactor ? "CONDITIONAL" : "DISABLED");
        keycloak.put("", Map.of("browserFlow", FLOW));
    }

    /** It is bound last, so one that is bound is whole. */
    private boolean isBound() throws IOException {
        return keycloak.get("").get("browserFlow").stringValue().equals(FLOW);
    }

    private void removeHalfMade() throws IOException {
        for (JsonNode flow : keycloak.get("/authentication/flows")) {
            if (flow.get("alias").stringValue().equals(FLOW)) {
                keycloak.delete("/authentication/flows/" + flow.get("id").stringValue());
            }
        }
    }

    private void make() throws IOException {
        keycloak.add(
                "/roles",
                Map.of("name", ROLE, "description", "Signs in with a one-time password when that is required"));
        JsonNode role = keycloak.get("/roles/" + ROLE);
        for (String who : new String[] {"admin", "hr"}) {
            keycloak.add("/roles/" + who + "/composites", new JsonNode[] {role});
        }
        keycloak.add("/authentication/flows/browser/copy", Map.of("newName", FLOW));
        keycloak.add(
                path(FORMS) + "/flow",
                Map.of(
                        "alias",
                        SECOND_FACTOR,
                        "type",
                        "basic-flow",
                        "provider",
                        "registration-page-form",
                        "description",
                        "A one-time password for admin and hr"));
        step(SECOND_FACTOR, "conditional-user-role");
        step(SECOND_FACTOR, "conditional-credential");
        step(SECOND_FACTOR, "auth-otp-form");
        // Last: whoever knows no more than the password must not end anybody's session.
        step(FORMS, "user-session-limits");
        Predicate<JsonNode> ours = inside(SECOND_FACTOR);
        for (String provider : new String[] {"conditional-user-role", "conditional-credential", "auth-otp-form"}) {
            demand(ours.and(provider(provider)), "REQUIRED");
        }
        configure(
                ours.and(provider("conditional-user-role")),
                "candor-needs-second-factor",
                Map.of("condUserRole", ROLE));
        configure(
                ours.and(provider("conditional-credential")),
                "candor-no-second-factor-yet",
                Map.of("credentials", "otp", "included", "false"));
    }

    private void step(String flow, String provider) throws IOException {
        keycloak.add(path(flow) + "/execution", Map.of("provider", provider));
    }

    private void demand(Predicate<JsonNode> which, String requirement) throws IOException {
        ObjectNode execution = (ObjectNode) find(which);
        execution.put("requirement", requirement);
        keycloak.put(path(FLOW), execution);
    }

    private void configure(Predicate<JsonNode> which, String alias, Map<String, String> values) throws IOException {
        JsonNode execution = find(which);
        Map<String, Object> config = Map.of("alias", alias, "config", values);
        JsonNode before = execution.get("authenticationConfig");
        if (before == null) {
            keycloak.add("/authentication/executions/" + execution.get("id").stringValue() + "/config", config);
        } else {
            keycloak.put("/authentication/config/" + before.stringValue(), config);
        }
    }

    private JsonNode find(Predicate<JsonNode> which) throws IOException {
        for (JsonNode execution : keycloak.get(path(FLOW))) {
            if (which.test(execution)) {
                return execution;
            }
        }
        throw new NoSuchElementException("the sign-in flow of the realm lacks a step that was ours");
    }

    private static Predicate<JsonNode> provider(String id) {
        return execution -> execution.has("providerId")
                && execution.get("providerId").stringValue().equals(id);
    }

    private static Predicate<JsonNode> named(String name) {
        return execution -> execution.get("displayName").stringValue().equals(name);
    }

    private Predicate<JsonNode> inside(String flow) throws IOException {
        Set<String> ids = new HashSet<>();
        for (JsonNode execution : keycloak.get(path(flow))) {
            ids.add(execution.get("id").stringValue());
        }
        return execution -> ids.contains(execution.get("id").stringValue());
    }

    private static String path(String flow) {
        return "/authentication/flows/" + flow.replace(" ", "%20") + "/executions";
    }
}
