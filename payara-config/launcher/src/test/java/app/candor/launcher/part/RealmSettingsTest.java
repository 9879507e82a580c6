package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.config.Settings;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RealmSettingsTest {
    private static final Map<String, String> MAIL = Map.of(
            "CANDOR_SMTP_HOST", "mail.example.com",
            "CANDOR_SMTP_PORT", "2525",
            "CANDOR_SMTP_USER", "candor",
            "CANDOR_SMTP_PASSWORD", "hush",
            "CANDOR_SMTP_FROM", "jobs@example.com");

    private static RealmSettings with(Map<String, String> settings) {
        return new RealmSettings(Settings.of(settings));
    }

    @Test
    void theRealmShouldSendMailAsWeDo() {
        assertThat(with(MAIL).realm())
                .containsEntry("verifyEmail", true)
                .containsEntry("resetPasswordAllowed", true)
                .containsEntry(
                        "smtpServer",
                        Map.of(
                                "host", "mail.example.com",
                                "port", "2525",
                                "from", "jobs@example.com",
                                "fromDisplayName", "Candor",
                                "starttls", "true",
                                "auth", "true",
                                "user", "candor",
                                "password", "hush"));
    }

    @Test
    void withoutAMailServerNobodyShouldBeAskedForWhatNeedsMail() {
        assertThat(with(Map.of()).realm())
                .containsEntry("verifyEmail", false)
                .containsEntry("resetPasswordAllowed", false)
                .containsEntry("smtpServer", Map.of());
    }

    @Test
    void aClosedInstallationShouldBeClosedAtKeycloakToo() {
        assertThat(with(Map.of("CANDOR_REGISTRATION_ENABLED", "false")).realm())
                .containsEntry("registrationAllowed", false);
    }

    @Test
    void everyFollowedSettingShouldChangeTheFingerprintAndNoneShouldBeReadInIt() {
        String before = with(Map.of()).fingerprint();
        Map<String, String> changes = new TreeMap<>(MAIL);
        changes.put("CANDOR_SECOND_FACTOR", "true");
        changes.put("CANDOR_SESSIONS_PER_PERSON", "2");
        changes.put("CANDOR_REGISTRATION_ENABLED", "false");
        changes.put("CANDOR_HTTP_PORT", "9090");
        changes.forEach((name, value) ->
                assertThat(with(Map.of(name, value)).fingerprint()).as(name).isNotEqualTo(before));
        assertThat(with(MAIL).fingerprint())
                .doesNotContain("hush")
                .isEqualTo(with(MAIL).fingerprint());
        assertThat(with(Map.of("CANDOR_JOBS_CONCURRENCY", "3")).fingerprint()).isEqualTo(before);
    }
}
