package app.candor.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    private final SecurityHeaders headers = new SecurityHeaders(
            "https://candor.test",
            Optional.of("https://sso.test/realms/candor"),
            Optional.of("https://s3.test:9000/x"));

    @Test
    void aPagesNonceShouldReplaceOurRuleForScriptsAndNothingElse() {
        String merged = headers.merge("script-src 'self' 'nonce-1'; img-src *; frame-ancestors *", List.of());
        assertThat(merged)
                .startsWith("script-src 'self' 'nonce-1'; default-src 'self'")
                .contains("img-src 'self' data: blob: https://s3.test:9000;")
                .contains("frame-ancestors 'none'")
                .doesNotContain("img-src *", "frame-ancestors *");
    }

    @Test
    void aPageThatSaysNothingOfScriptsShouldKeepOurs() {
        assertThat(headers.merge("upgrade-insecure-requests", List.of())).startsWith("script-src 'self';");
    }

    @Test
    void onlyTheNamedSitesShouldBeAllowedToFrameAPage() {
        assertThat(headers.merge("script-src 'self'", List.of("https://careers.test", "http://localhost:9")))
                .contains("frame-ancestors https://careers.test http://localhost:9")
                .doesNotContain("frame-ancestors 'none'");
    }

    @Test
    void signingOutShouldBeAllowedToLeadToTheProvider() {
        assertThat(headers.merge("", List.of())).contains("form-action 'self' https://sso.test;");
    }
}
