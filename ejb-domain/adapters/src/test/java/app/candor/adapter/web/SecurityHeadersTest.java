package app.candor.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    private final SecurityHeaders headers = new SecurityHeaders(
            "https://candor.test",
            Optional.of("https://sso.test/realms/candor"),
            Optional.of("https://s3.test:9000/x"));

    @Test
    void aPagesNonceShouldReplaceOurRuleForScriptsAndNothingElse() {
        String merged = headers.merge("script-src 'self' 'nonce-1'; img-src *");
        assertThat(merged)
                .startsWith("script-src 'self' 'nonce-1'; default-src 'self'")
                .contains("img-src 'self' data: blob: https://s3.test:9000;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("img-src *");
    }

    @Test
    void aPageThatSaysNothingOfScriptsShouldKeepOurs() {
        assertThat(headers.merge("upgrade-insecure-requests")).startsWith("script-src 'self';");
    }

    @Test
    void signingOutShouldBeAllowedToLeadToTheProvider() {
        assertThat(headers.merge("")).contains("form-action 'self' https://sso.test;");
    }
}
