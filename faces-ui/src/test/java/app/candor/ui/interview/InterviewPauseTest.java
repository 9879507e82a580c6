package app.candor.ui.interview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.LimitKind;
import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leaving in the middle: where it is allowed it loses nothing, and where it is not there is a way back. */
class InterviewPauseTest {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private InterviewStandIn server;
    private BrowserContext context;
    private CandidatePage candidate;

    @BeforeEach
    void invite() throws IOException {
        server = new InterviewStandIn();
        context = browsers.phone(ColorScheme.LIGHT);
        candidate = new CandidatePage(context);
    }

    @AfterEach
    void leave() {
        context.close();
        server.close();
    }

    @Test
    void aPauseShouldWaitUntilEverythingIsStoredAndTheReturnShouldContinue() {
        server.text("Why this trade?", true).video("Tell us about a repair.", 30, 60, LimitKind.SOFT, 1);
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.page().getByLabel("Your answer").fill("Half a sen");
        candidate.press("Pause");
        candidate.heading("Paused");
        assertThat(server.answers.get(server.question(0)).getString("text")).isEqualTo("Half a sen");
        candidate.picture("paused");
        candidate.press("Continue");
        candidate.checkDevices();
        assertThat(candidate.page().getByLabel("Your answer")).hasValue("Half a sen");
        candidate.page().getByLabel("Your answer").fill("Half a sentence.");
        candidate.press("Save and go on");
        candidate.press("Show the question");
        candidate.says("Tell us about a repair.");
        assertThat(candidate.button("Pause")).isHidden();
        candidate.press("I am ready, record now");
        candidate.recordingRuns();
        assertThat(candidate.button("Pause")).isHidden();
        candidate.page().waitForTimeout(2_000);
        context.setOffline(true);
        candidate.page().waitForTimeout(1_500);
        candidate.press("Stop recording");
        candidate.press("Pause");
        assertThat(candidate.page().locator("dialog")).containsText("There is no connection just now");
        candidate.picture("pause-offline");
        candidate.press("Go on instead");
        assertThat(candidate.button("Send this answer")).isVisible();
        candidate.press("Pause");
        context.setOffline(false);
        candidate.heading("Paused");
        assertThat(server.answers).hasSize(1);
        candidate.press("Continue");
        candidate.checkDevices();
        candidate.says("100 % of this answer is stored");
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        assertThat(candidate.errors()).isEmpty();
    }

    @Test
    void anInterviewInOneSittingShouldSaySoBeforeAndHaveAWayBack() {
        server.oneSitting = true;
        server.text("Why this trade?", true);
        candidate.page().navigate(server.link());
        candidate.says("you have 30 minutes to come back");
        candidate.picture("welcome-one-sitting");
        candidate.agreeAndBegin();
        candidate.page().getByLabel("Your answer").fill("First words.");
        assertThat(candidate.button("Pause")).isHidden();
        candidate.press("I need something");
        assertThat(candidate.page().getByLabel("To leave and come back later")).isVisible();
        candidate.press("Close");
        // Words are kept on the device a moment after they were typed.
        candidate.page().waitForTimeout(1_000);
        server.away = true;
        candidate.page().onDialog(dialog -> dialog.accept());
        candidate.page().reload();
        candidate.heading("You were away for a while");
        candidate.picture("left");
        candidate.page().getByLabel("What happened").fill("The power was gone.");
        candidate.press("Ask to go on");
        candidate.says("You have asked.");
        assertThat(server.asked.get(0).getString("kind")).isEqualTo("pause");
        assertThat(server.asked.get(0).getString("words")).isEqualTo("The power was gone.");
        candidate.picture("left-asked");
        server.grant();
        candidate.heading("Welcome back");
        candidate.press("Continue");
        assertThat(candidate.page().getByLabel("Your answer")).hasValue("First words.");
        assertThat(candidate.button("Pause")).isVisible();
        assertThat(candidate.errors()).isEmpty();
    }

    @Test
    void whoeverIsAwayForTooLongWhileThePageIsOpenShouldBeTold() {
        server.oneSitting = true;
        server.text("Why this trade?", true);
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.heading("Why this trade?");
        server.away = true;
        candidate.heading("You were away for a while");
        assertThat(candidate.errors()).isEmpty();
    }
}
