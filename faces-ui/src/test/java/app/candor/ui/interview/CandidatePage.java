package app.candor.ui.interview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.Axe;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The candidate's page as a person uses it: by its headings, buttons and words. */
public final class CandidatePage {
    /** What a recorder and an upload may take on a busy machine. */
    private static final double PATIENCE_MS = 30_000;

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private final List<String> errors = new ArrayList<>();

    public CandidatePage(BrowserContext context) {
        page = context.newPage();
        page.onPageError(errors::add);
    }

    public Page page() {
        return page;
    }

    /** Errors of the page's scripts that nobody caught. */
    public List<String> errors() {
        return errors;
    }

    public void heading(String text) {
        assertThat(page.locator("h1"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    public void says(String text) {
        assertThat(page.locator("main, header").getByText(text).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public void press(String name) {
        button(name).click();
    }

    public void agreeAndBegin() {
        page.getByLabel("I agree that").check();
        press("Begin");
    }

    public void checkDevices() {
        heading("Camera and microphone");
        press("Turn on camera and microphone");
        press("Go on without a test");
        press("Go on to the questions");
    }

    /** From the screen before a video question to a running recording. */
    public void beginRecording() {
        press("Show the question");
        press("I am ready, record now");
        recordingRuns();
    }

    public void recordingRuns() {
        assertThat(button("Stop recording"))
                .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(PATIENCE_MS));
    }

    public void recordFor(int milliseconds) {
        recordingRuns();
        page.waitForTimeout(milliseconds);
        press("Stop recording");
    }

    /** Keeps a picture in both schemes and three widths; nothing may be cut off sideways, and axe may find nothing. */
    public void picture(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1280, 320, 390}) {
                page.setViewportSize(width, width == 1280 ? 800 : 844);
                String file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(file))
                        .setAnimations(ScreenshotAnimations.DISABLED));
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("everything fits the width: %s", file)
                        .isTrue();
            }
            assertThat(Axe.violations(page)).as("%s, %s", name, scheme).isEmpty();
        }
    }
}
