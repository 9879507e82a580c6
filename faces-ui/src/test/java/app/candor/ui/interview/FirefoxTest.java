package app.candor.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.LimitKind;
import app.candor.testing.browser.Browsers;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The candidate's page in Firefox, which records and keeps recordings in its own way. */
class FirefoxTest {
    private Browsers firefox;
    private InterviewStandIn server;
    private CandidatePage candidate;

    @BeforeEach
    void invite() throws IOException {
        firefox = Browsers.firefox();
        server = new InterviewStandIn();
        candidate = new CandidatePage(firefox.window());
    }

    @AfterEach
    void leave() {
        firefox.close();
        server.close();
    }

    @Test
    void aCandidateShouldRecordWatchAndHandIn() {
        server.video("Tell us about a repair that went wrong.", 30, 60, LimitKind.SOFT, 1)
                .text("What would you like to ask us?", true);
        Page page = candidate.page();
        page.navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.beginRecording();
        candidate.recordFor(3_000);
        candidate.says("100 % of this answer is stored");
        candidate.press("Record again");
        candidate.recordFor(2_000);
        candidate.says("No more takes");
        page.getByLabel("Take 1").check();
        candidate.press("Send this answer");
        candidate.heading("What would you like to ask us?");
        page.getByLabel("Your answer").fill("How do you train newcomers?");
        candidate.press("Save and go on");
        candidate.heading("Look it over");
        candidate.press("Hand in the interview");
        candidate.press("Hand in");
        candidate.heading("Thank you");
        assertThat(server.status).isEqualTo(InvitationStatus.COMPLETED);
        assertThat(server.recording(0)).hasSizeGreaterThan(10_000).startsWith(0x1A, 0x45, 0xDF, 0xA3);
        assertThat(candidate.errors()).isEmpty();
    }

    @Test
    void aRecordingShouldOutliveLostConfirmationsAndAReload() {
        server.video("Tell us about a repair that went wrong.", 30, 60, LimitKind.SOFT, 0);
        Page page = candidate.page();
        page.onDialog(dialog -> dialog.accept());
        page.navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.beginRecording();
        server.uploads.answersToLose.set(2);
        page.waitForTimeout(3_000);
        page.reload();
        candidate.heading("Welcome back");
        candidate.press("Continue");
        candidate.checkDevices();
        candidate.says("This recording was interrupted");
        candidate.says("100 % of this answer is stored");
        assertThat(server.uploads.created).hasValue(1);
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.press("Hand in the interview");
        candidate.press("Hand in");
        candidate.heading("Thank you");
        assertThat(server.recording(0)).hasSizeGreaterThan(10_000).startsWith(0x1A, 0x45, 0xDF, 0xA3);
    }
}
