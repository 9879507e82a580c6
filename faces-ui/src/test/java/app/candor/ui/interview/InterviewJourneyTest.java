package app.candor.ui.interview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.LimitKind;
import app.candor.testing.browser.Axe;
import app.candor.testing.browser.Browsers;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The candidate's page in a real browser, against a stand-in for the server. */
class InterviewJourneyTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static Browsers browsers;

    private InterviewStandIn server;
    private BrowserContext candidate;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @BeforeEach
    void invite() throws IOException {
        server = new InterviewStandIn();
        candidate = browsers.phone(ColorScheme.LIGHT);
        page = open(candidate);
    }

    @AfterEach
    void leave() {
        candidate.close();
        server.close();
    }

    @Test
    void aCandidateShouldAnswerEveryKindOfQuestionAndHandIn() {
        server.video("Tell us about a repair that went wrong.", 30, 60, LimitKind.SOFT, 1)
                .text("What would you like to ask us?", true)
                .choice("When can you begin?", "At once", "In a month", "Later");
        page.navigate(server.link());
        assertThat(page.url()).isEqualTo(server.address() + "/i");
        heading("Service engineer");
        picture("welcome");
        press("Begin");
        assertThat(page.locator("#consent-error")).containsText("tick this box");
        page.getByLabel("I agree that").check();
        press("Begin");

        heading("Camera and microphone");
        press("Turn on camera and microphone");
        picture("check");
        press("Record a 5-second test");
        assertThat(page.getByText("can you see and hear yourself")).isVisible(visibleWithin(15_000));
        picture("check-played");
        press("All is well, go on");

        heading("Next: a video answer");
        picture("ready");
        press("Show the question");
        heading("Tell us about a repair");
        picture("think");
        press("I am ready, record now");
        recordFor(4_000, "record");
        assertThat(page.getByText("100 % of this answer is stored")).isVisible(visibleWithin(10_000));
        picture("watch");
        press("Record again");
        recordFor(3_000, null);
        assertThat(page.getByText("No more takes")).isVisible();
        picture("takes");
        page.getByLabel("Take 1").check();
        press("Send this answer");

        heading("What would you like to ask us?");
        page.getByLabel("Your answer").fill("How do you train newcomers? <script>alert(1)</script> 🤖");
        picture("text");
        press("Save and go on");

        heading("When can you begin?");
        picture("choice");
        page.getByLabel("In a month").check();
        press("Save and go on");

        heading("Look it over");
        assertThat(page.getByText("Stored", new Page.GetByTextOptions().setExact(true)))
                .hasCount(3);
        picture("review");
        press("Hand in the interview");
        picture("sure");
        press("Hand in");
        heading("Thank you, Ada <b>Byron</b>");
        picture("thanks");

        assertThat(server.status).isEqualTo(InvitationStatus.COMPLETED);
        assertThat(server.recording(0)).hasSizeGreaterThan(10_000).startsWith(0x1A, 0x45, 0xDF, 0xA3);
        assertThat(server.uploads.terminated).hasValue(1);
        assertThat(server.answers.get(server.question(1)).getString("text")).contains("<script>alert(1)</script> 🤖");
        assertThat(server.answers.get(server.question(2)).getInt("choice")).isEqualTo(1);
        page.reload();
        heading("Your interview is handed in");
    }

    private void recordFor(int milliseconds, String picture) {
        Locator stop = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop recording"));
        assertThat(stop)
                .isEnabled(new com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions()
                        .setTimeout(10_000));
        page.waitForTimeout(milliseconds);
        if (picture != null) {
            picture(picture);
        }
        stop.click();
    }

    private Page open(BrowserContext context) {
        Page opened = context.newPage();
        opened.onConsoleMessage(message -> System.out.println("console: " + message.text()));
        opened.onPageError(error -> System.out.println("page error: " + error));
        return opened;
    }

    private void heading(String text) {
        assertThat(page.locator("h1")).containsText(text);
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions visibleWithin(
            int milliseconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }

    /** Keeps a picture of each size and scheme, and asks axe. */
    private void picture(String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {320, 390, 1280}) {
                page.setViewportSize(width, width == 1280 ? 800 : 844);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(
                                name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("no sideways scrolling on %s at %s", name, width)
                        .isTrue();
            }
            assertThat(Axe.violations(page)).as(name + " " + scheme).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
    }
}
