package app.candor.launcher.part;

import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What of the realm follows our configuration: addresses of the pages, mail, second factor, number of sessions. */
final class RealmSettings {
    private static final List<Setting> FOLLOWED = List.of(
            Setting.BASE_URL,
            Setting.HTTP_PORT,
            Setting.REGISTRATION_ENABLED,
            Setting.SECOND_FACTOR,
            Setting.SESSIONS_PER_PERSON,
            Setting.SMTP_HOST,
            Setting.SMTP_PORT,
            Setting.SMTP_USER,
            Setting.SMTP_PASSWORD,
            Setting.SMTP_FROM,
            Setting.SMTP_START_TLS);

    private final Settings settings;

    RealmSettings(Settings settings) {
        this.settings = settings;
    }

    /** Changes when one of the settings does; tells nothing of them. */
    String fingerprint() {
        StringBuilder all = new StringBuilder("1");
        FOLLOWED.forEach(
                setting -> all.append('\n').append(settings.find(setting).orElse("")));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void apply(KeycloakAdmin keycloak) throws IOException {
        redirect(keycloak);
        keycloak.put("", realm());
        new SignInFlow(keycloak).apply(settings.flag(Setting.SECOND_FACTOR), settings.get(Setting.SESSIONS_PER_PERSON));
    }

    /** Where Keycloak may send people back to after they signed in. */
    private void redirect(KeycloakAdmin keycloak) throws IOException {
        String port = settings.get(Setting.HTTP_PORT);
        JsonNode found = keycloak.get("/clients?clientId=" + Http.encode(settings.get(Setting.OIDC_CLIENT_ID)));
        ObjectNode client = (ObjectNode) found.get(0);
        ArrayNode uris = client.putArray("redirectUris");
        List.of(
                        settings.get(Setting.BASE_URL) + "/*",
                        "http://127.0.0.1:" + port + "/*",
                        "http://localhost:" + port + "/*")
                .stream()
                .distinct()
                .forEach(uris::add);
        keycloak.put("/clients/" + client.get("id").stringValue(), client);
    }

    /** Without a mail server nobody could prove an address or get a new password by mail, so nobody is asked to. */
    Map<String, Object> realm() {
        boolean mail = settings.find(Setting.SMTP_HOST).isPresent();
        Map<String, Object> realm = new LinkedHashMap<>();
        realm.put("registrationAllowed", settings.flag(Setting.REGISTRATION_ENABLED));
        realm.put("verifyEmail", mail);
        realm.put("resetPasswordAllowed", mail);
        realm.put("smtpServer", mail ? smtp() : Map.of());
        return realm;
    }

    private Map<String, String> smtp() {
        Map<String, String> smtp = new LinkedHashMap<>();
        smtp.put("host", settings.get(Setting.SMTP_HOST));
        smtp.put("port", settings.get(Setting.SMTP_PORT));
        smtp.put("from", settings.get(Setting.SMTP_FROM));
        smtp.put("fromDisplayName", "Candor");
        smtp.put("starttls", settings.get(Setting.SMTP_START_TLS));
        settings.find(Setting.SMTP_USER).ifPresent(user -> {
            smtp.put("auth", "true");
            smtp.put("user", user);
            smtp.put("password", settings.find(Setting.SMTP_PASSWORD).orElse(""));
        });
        return smtp;
    }
}
