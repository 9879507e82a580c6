package app.candor.ui.interview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.LimitKind;
import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way through the candidate's page on a good day, with a picture of every screen. */
class InterviewJourneyTest {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private InterviewStandIn server;
    private CandidatePage candidate;

    @BeforeEach
    void invite() throws IOException {
        server = new InterviewStandIn();
        candidate = new CandidatePage(browsers.phone(ColorScheme.LIGHT));
    }

    @AfterEach
    void leave() {
        candidate.page().context().close();
        server.close();
    }

    @Test
    void aCandidateShouldAnswerEveryKindOfQuestionAndHandIn() {
        server.video("Tell us about a repair that went wrong.", 30, 60, LimitKind.SOFT, 1)
                .text("What would you like to ask us?", true)
                .choice("When can you begin?", "At once", "In a month", "Later");
        Page page = candidate.page();
        page.navigate(server.link());
        assertThat(page.url()).as("the secret is gone from the address").isEqualTo(server.address() + "/i");
        candidate.heading("Service engineer");
        candidate.says("For you, from Acme Robotics");
        candidate.says("We saw your talk and liked it.");
        candidate.picture("welcome");
        candidate.press("Begin");
        candidate.says("Please tick this box");
        candidate.agreeAndBegin();

        candidate.heading("Camera and microphone");
        candidate.press("Turn on camera and microphone");
        candidate.says("Say a few words");
        candidate.picture("check");
        candidate.press("Record a 5-second test");
        candidate.says("can you see and hear yourself");
        candidate.picture("check-played");
        candidate.press("All is well, go on");

        candidate.heading("Practise first");
        candidate.picture("practice");
        for (int i = 0; i < 2; i++) {
            candidate.press(i == 0 ? "Practise" : "Practise again");
            candidate.recordFor(1_500);
            candidate.heading("Watch your practice");
        }
        candidate.picture("practice-watched");
        assertThat(server.uploads.created).as("practice goes nowhere").hasValue(0);
        candidate.press("I am ready for the questions");

        candidate.heading("Next: a video answer");
        candidate.picture("ready");
        candidate.press("Show the question");
        candidate.heading("Tell us about a repair");
        candidate.picture("think");
        candidate.press("I am ready, record now");
        candidate.recordingRuns();
        page.waitForTimeout(3_000);
        candidate.picture("record");
        candidate.press("Stop recording");
        candidate.says("100 % of this answer is stored");
        candidate.picture("watch");
        candidate.press("Record again");
        candidate.recordFor(2_000);
        candidate.says("No more takes");
        candidate.picture("takes");
        page.getByLabel("Take 1").check();
        candidate.press("Send this answer");

        candidate.heading("What would you like to ask us?");
        page.getByLabel("Your answer").fill("How do you train newcomers? <script>alert(1)</script> 🤖");
        candidate.picture("text");
        candidate.press("Save and go on");

        candidate.heading("When can you begin?");
        candidate.picture("choice");
        page.getByLabel("In a month").check();
        candidate.press("Save and go on");

        candidate.heading("Look it over");
        assertThat(page.getByText("Stored", new Page.GetByTextOptions().setExact(true)))
                .hasCount(3);
        candidate.picture("review");
        candidate.press("Change the answer to question 1");
        candidate.says("this one is stored as your answer");
        candidate.picture("takes-again");
        page.getByLabel("Take 2").check();
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        assertThat(page.getByText("Stored", new Page.GetByTextOptions().setExact(true)))
                .hasCount(3);
        candidate.press("Change the answer to question 1");
        page.getByLabel("Take 1").check();
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.press("Hand in the interview");
        candidate.picture("sure");
        candidate.press("Hand in");
        candidate.heading("Thank you, Ada <b>Byron</b>");
        candidate.says("What happens next");
        candidate.says("Video answer · 0:");
        candidate.picture("thanks");

        assertThat(server.status).isEqualTo(InvitationStatus.COMPLETED);
        assertThat(server.recording(0)).hasSizeGreaterThan(10_000).startsWith(0x1A, 0x45, 0xDF, 0xA3);
        assertThat(server.uploads.terminated).as("both takes were sent").hasValue(0);
        assertThat(server.answers.get(server.question(1)).getString("text")).contains("<script>alert(1)</script> 🤖");
        assertThat(server.answers.get(server.question(2)).getInt("choice")).isEqualTo(1);
        assertThat(candidate.errors()).isEmpty();
        page.reload();
        candidate.heading("Your interview is handed in");
    }

    @Test
    void theKeyboardAloneShouldDo() {
        server.text("What drives you?", true).choice("When can you begin?", "At once", "Later");
        Page page = candidate.page();
        page.navigate(server.link());
        candidate.heading("Service engineer");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        candidate.heading("What drives you?");
        page.keyboard().press("Tab");
        page.keyboard().type("Curiosity.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        candidate.heading("When can you begin?");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        candidate.heading("Look it over");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(candidate.button("Hand in the interview")).isFocused();
        page.keyboard().press("Enter");
        candidate.button("Hand in").focus();
        page.keyboard().press("Enter");
        candidate.heading("Thank you");
        assertThat(server.answers.get(server.question(0)).getString("text")).isEqualTo("Curiosity.");
        assertThat(server.answers.get(server.question(1)).getInt("choice")).isEqualTo(1);
    }

    @Test
    void aHardLimitShouldEndTheRecordingAndThinkingShouldEndByItself() {
        server.video("In two sentences?", 1, 3, LimitKind.HARD, 0);
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.press("Show the question");
        candidate.says("No more takes for this question.");
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.press("Hand in the interview");
        candidate.press("Hand in");
        candidate.heading("Thank you");
        assertThat(server.uploads.complete(
                        server.answers.get(server.question(0)).getString("uploadId")))
                .isTrue();
    }
}
