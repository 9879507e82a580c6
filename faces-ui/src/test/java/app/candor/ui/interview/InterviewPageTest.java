package app.candor.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.InterviewView;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.LogoView;
import app.candor.interviewing.OutcomeView;
import app.candor.interviewing.SharedFeedback;
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
        return view(company, title, null, null, null);
    }

    private static InterviewView view(String company, String title, Instant completedAt, OutcomeView outcome) {
        return view(company, title, completedAt, outcome, null);
    }

    private static InterviewView view(
            String company, String title, Instant completedAt, OutcomeView outcome, LogoView logo) {
        return new InterviewView(
                UUID.randomUUID(),
                InvitationStatus.PENDING,
                company,
                title,
                "",
                "en",
                new TemplateSettings("", "", true, 14, true, true, 0),
                "Ada",
                NOW,
                "",
                "",
                null,
                completedAt,
                0,
                List.of(),
                null,
                outcome,
                List.of(),
                false,
                null,
                logo,
                null,
                NOW);
    }

    @Test
    void theLogoShouldSayInWordsWhatItSays() {
        InterviewView view = view("Acme", "Welder", null, null, new LogoView("Acme \"&\" Sons", "1"));
        assertThat(InterviewPage.notice(Notice.EXPIRED, view, Standing.ALONE, "en"))
                .contains("<img class=\"logo\" src=\"/api/v1/interview/logo\" alt=\"Acme &quot;&amp;&quot; Sons\">");
    }

    @Test
    void whatPeopleWroteShouldNeverBeReadAsHtml() {
        InterviewView view = view("<img src=x onerror=alert(1)>", "</title><script>alert(1)</script>");
        assertThat(InterviewPage.interview(view, Standing.ALONE, "en"))
                .doesNotContain("<script>alert")
                .contains("&lt;/title&gt;");
        assertThat(InterviewPage.notice(Notice.EXPIRED, view, Standing.ALONE, "en"))
                .doesNotContain("<img")
                .contains("&lt;img src=x");
    }

    @Test
    void noPlaceShouldBeLeftUnfilled() {
        assertThat(InterviewPage.interview(view("Acme", "T"), Standing.ALONE, "en"))
                .doesNotContain("{{");
        for (Notice notice : Notice.values()) {
            assertThat(InterviewPage.notice(notice, null, Standing.ALONE, "en"))
                    .doesNotContain("{{")
                    .contains("<h1>");
        }
    }

    @Test
    void whatTheCandidateWasToldShouldStandBehindTheLink() {
        OutcomeView outcome = new OutcomeView(
                DecisionKind.ADVANCE,
                "See you on <b>Monday</b>.",
                List.of(new SharedFeedback(UUID.randomUUID(), List.of("Clear <i>numbers</i>."), "Say why.")),
                true,
                NOW);
        assertThat(InterviewPage.notice(Notice.COMPLETED, view("Acme", "Fitter", NOW, outcome), Standing.ALONE, "en"))
                .contains("Acme: you are through to the next step")
                .contains("See you on &lt;b&gt;Monday&lt;/b&gt;.")
                .contains("Clear &lt;i&gt;numbers&lt;/i&gt;.")
                .contains("Say why.")
                .contains("This replaces what you were told before")
                .contains("November 21, 2026")
                .contains("UTC");
        assertThat(InterviewPage.notice(Notice.COMPLETED, view("Acme", "Fitter", NOW, null), Standing.ALONE, "en"))
                .contains("Not yet. You will be told by mail")
                .doesNotContain("outcome");
    }

    @Test
    void theReaderShouldChooseTheLanguageOnEveryPage() {
        InterviewView view = view("Acme", "T");
        assertThat(InterviewPage.interview(view, Standing.ALONE, "de"))
                .contains("<html lang=\"de\"")
                .contains("/i?lang=ru");
        assertThat(InterviewPage.notice(Notice.COMPLETED, view, Standing.ALONE, "ru"))
                .contains("<html lang=\"ru\"")
                .contains("lang=\"es\" hreflang=\"es\">Español</a>")
                .contains("hreflang=\"ru\" aria-current=\"true\">Русский</a>");
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
