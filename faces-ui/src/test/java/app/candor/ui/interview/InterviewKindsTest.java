package app.candor.ui.interview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.LimitKind;
import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of question that an author may put, and what a candidate may be granted in the middle of it. */
class InterviewKindsTest {
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
    void aQuestionByVideoShouldTakeNothingFromTheTimeToThinkAndBeReadWithoutIt() {
        server.video("Tell us about a failure.", 20, 60, LimitKind.SOFT, 1).filmed(40_000);
        Page page = candidate.page();
        page.navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.says("The question is there as a video, too");
        candidate.picture("clip-ready");
        candidate.press("Show the question");
        candidate.heading("Tell us about a failure.");
        assertThat(page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("1:00|0:5\\d"));
        assertThat(page.getByLabel("The question as a video")).isVisible();
        candidate.says("The words beside it say the same");
        candidate.picture("clip-think");
        candidate.press("I am ready, record now");
        candidate.recordingRuns();
        assertThat(page.getByLabel("The question as a video")).hasCount(0);
    }

    @Test
    void aVoiceSeveralChoicesAndAFileShouldBeAnswersToo() {
        context.addInitScript("const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);"
                + " window.filmed = false; navigator.mediaDevices.getUserMedia = (wish) => {"
                + " window.filmed = window.filmed || Boolean(wish.video); return real(wish); };");
        server.audio("Say your name as you wish to be called.", 60)
                .choices("What have you used?", "Lathe", "Mill", "Welder")
                .file("Your portfolio, please.");
        Page page = candidate.page();
        page.navigate(server.link());
        candidate.says("1 by voice");
        candidate.agreeAndBegin();
        candidate.heading("Microphone");
        candidate.press("Turn on the microphone");
        candidate.picture("check-sound");
        candidate.press("Go on without a test");
        candidate.press("Go on to the questions");
        candidate.press("Start recording");
        candidate.recordingRuns();
        page.waitForTimeout(1_500);
        candidate.picture("record-sound");
        candidate.press("Stop recording");
        candidate.says("100 % of this answer is stored");
        candidate.picture("watch-sound");
        candidate.press("Send this answer");

        candidate.heading("What have you used?");
        candidate.press("Save and go on");
        candidate.says("Please choose at least one.");
        page.getByLabel("Lathe").check();
        page.getByLabel("Welder").check();
        candidate.picture("choices");
        candidate.press("Save and go on");

        candidate.heading("Your portfolio, please.");
        candidate.press("Send this file");
        candidate.says("Please choose a file first.");
        page.getByLabel("Your file")
                .setInputFiles(new FilePayload(
                        "work.pdf", "application/pdf", "%PDF-1.7 mine".getBytes(StandardCharsets.UTF_8)));
        candidate.picture("file");
        candidate.press("Send this file");

        candidate.heading("Look it over");
        candidate.says("100 % of your answers are stored");
        candidate.press("Hand in the interview");
        candidate.press("Hand in");
        candidate.heading("Thank you");
        candidate.says("Lathe, Welder");
        assertThat(page.evaluate("window.filmed"))
                .as("who answers by voice is not filmed")
                .isEqualTo(false);
        assertThat(server.answers
                        .get(server.question(1))
                        .getJsonArray("choices")
                        .toString())
                .isEqualTo("[0,2]");
        assertThat(new String(server.recording(2), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.7 mine");
        assertThat(server.recording(0)).startsWith(0x1A, 0x45, 0xDF, 0xA3);
        assertThat(candidate.errors()).isEmpty();
    }

    @Test
    void whatIsGrantedShouldCountWithoutALoadingOfThePage() {
        server.video("Tell us about a repair.", 0, 60, LimitKind.SOFT, 0);
        Page page = candidate.page();
        page.clock().install();
        page.navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.says("You can record 1 take.");
        candidate.press("I need something");
        candidate.press("Ask for it");
        assertThat(page.getByText("Please choose what it is.")).isVisible();
        page.getByLabel("More retakes").check();
        page.getByLabel("In your words").fill("I stammer <b>sometimes</b>.");
        candidate.picture("needs");
        candidate.press("Ask for it");
        assertThat(page.getByText("asked for, not answered yet")).isVisible();
        candidate.press("Close");
        assertThat(candidate.button("I need something")).isFocused();
        assertThat(server.asked.get(0).getString("kind")).isEqualTo("more_retakes");

        server.grant();
        page.clock().runFor(21_000);
        assertThat(page.getByText("You can record 2 takes."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(page.locator("#live")).containsText("More retakes: granted. Gladly <b>so</b>.");
        candidate.press("I need something");
        candidate.picture("needs-granted");
        candidate.press("Close");
        candidate.press("Answer in writing instead");
        page.getByLabel("Your answer", new Page.GetByLabelOptions().setExact(true))
                .fill("The hydraulics leaked.");
        candidate.picture("writing-instead");
        candidate.press("Save and go on");
        candidate.heading("Look it over");
        assertThat(server.answers.get(server.question(0)).getString("text")).isEqualTo("The hydraulics leaked.");
        Locator errors = page.locator("[role=alert]:not(:empty)");
        assertThat(errors).hasCount(0);
        assertThat(candidate.errors()).isEmpty();
    }
}
