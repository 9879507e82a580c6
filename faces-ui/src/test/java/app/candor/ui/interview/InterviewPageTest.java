package app.candor.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.InterviewView;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.TemplateSettings;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterviewPageTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private static InterviewView view(String company, String title) {
        return new InterviewView(
                UUID.randomUUID(),
                InvitationStatus.PENDING,
                company,
                title,
                "",
                "en",
                new TemplateSettings("", "", true, 14, true, true),
                "Ada",
                NOW,
                "",
                "",
                null,
                null,
                0,
                List.of(),
                null,
                null,
                List.of(),
                false,
                NOW);
    }

    @Test
    void whatPeopleWroteShouldNeverBeReadAsHtml() {
        InterviewView view = view("<img src=x onerror=alert(1)>", "</title><script>alert(1)</script>");
        assertThat(InterviewPage.interview(view))
                .doesNotContain("<script>alert")
                .contains("&lt;/title&gt;");
        assertThat(InterviewPage.notice(Notice.EXPIRED, view, null))
                .doesNotContain("<img")
                .contains("&lt;img src=x");
    }

    @Test
    void noPlaceShouldBeLeftUnfilled() {
        assertThat(InterviewPage.interview(view("Acme", "T"))).doesNotContain("{{");
        for (Notice notice : Notice.values()) {
            assertThat(InterviewPage.notice(notice, null, "en"))
                    .doesNotContain("{{")
                    .contains("<h1>");
        }
    }

    @Test
    void theCookieShouldOutliveTheInvitationByADayAndBeOutOfReachOfScripts() {
        Cookie cookie = InvitationCookie.of("s3cret", NOW, NOW.plus(Duration.ofDays(3)), true);
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(4).toSeconds());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(InvitationCookie.of("s", NOW, NOW.minus(Duration.ofDays(9)), false)
                        .getMaxAge())
                .as("an expired one still gets its page")
                .isEqualTo(Duration.ofDays(1).toSeconds());
    }
}
