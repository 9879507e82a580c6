package app.candor.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium for tests, with a camera and a microphone that are not real; and Firefox, see {@link #firefox}.
 *
 * <p>Chromium is the one named by {@code CANDOR_BROWSER}, else one on the PATH, else Playwright's own. Where there is none the test
 * is skipped with the reason; with {@code CI=true} or {@code -Dcandor.refuse-skips=true} it fails instead.
 *
 * <p>Not for several threads: Playwright objects belong to the thread that made them.
 */
public final class Browsers implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--autoplay-policy=no-user-gesture-required",
            "--mute-audio",
            "--no-first-run",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** A browser whose microphone beeps. */
    public static Browsers open() {
        return open(List.of());
    }

    /**
     * A browser whose microphone plays a recording again and again.
     *
     * @param wav 16 bit PCM, see {@link Speech}
     */
    public static Browsers speaking(Path wav) {
        return open(List.of("--use-file-for-fake-audio-capture=" + wav.toAbsolutePath()));
    }

    /** A browser that asks for the camera and finds none. */
    public static Browsers withoutDevices() {
        return launch(
                FLAGS.stream().filter(flag -> !flag.contains("fake-device")).toList());
    }

    /**
     * Debian's Firefox, driven by WebDriver BiDi, with a camera and a microphone that are not real; looked for and missed
     * like Chromium, by the name {@code firefox-esr} or {@code firefox}.
     */
    public static Browsers firefox() {
        Playwright playwright = playwright();
        Optional<Path> executable = onPath(List.of("firefox-esr", "firefox"));
        if (executable.isEmpty()) {
            playwright.close();
            skip("no Firefox: install it (Debian: apt-get install firefox-esr)");
        }
        Browser browser = playwright
                .firefox()
                .launch(new BrowserType.LaunchOptions()
                        .setChannel("moz-firefox")
                        .setExecutablePath(executable.orElseThrow())
                        .setFirefoxUserPrefs(Map.of(
                                "media.navigator.streams.fake", true,
                                "media.navigator.permission.disabled", true,
                                "media.autoplay.default", 0)));
        return new Browsers(playwright, browser);
    }

    private static Browsers open(List<String> more) {
        return launch(Stream.concat(FLAGS.stream(), more.stream()).toList());
    }

    private static Browsers launch(List<String> flags) {
        Playwright playwright = playwright();
        Optional<Path> executable = executable(playwright);
        if (executable.isEmpty()) {
            playwright.close();
            skip("no Chromium: install it (Debian: apt-get install chromium) or name one in CANDOR_BROWSER");
        }
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(flags));
        return new Browsers(playwright, browser);
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Optional<Path> executable(Playwright playwright) {
        return Optional.ofNullable(System.getenv("CANDOR_BROWSER"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .or(() -> onPath(NAMES))
                .or(() -> Optional.of(Path.of(playwright.chromium().executablePath()))
                        .filter(Files::isExecutable));
    }

    private static Optional<Path> onPath(List<String> names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Ends the running test as skipped with a reason, or as failed where skips are refused. */
    public static void skip(String reason) {
        if (Boolean.getBoolean("candor.refuse-skips") || "true".equals(System.getenv("CI"))) {
            Assertions.fail("This may not be skipped here, but there is " + reason);
        }
        Assumptions.abort("There is " + reason);
    }

    public Browser browser() {
        return browser;
    }

    /** A fresh person with a phone: 390 × 844 points, touch, camera and microphone allowed. */
    public BrowserContext phone(ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setPermissions(List.of("camera", "microphone")));
    }

    /** A fresh person at a desk: 1,280 × 800 points, camera and microphone allowed. */
    public BrowserContext desk(ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setPermissions(List.of("camera", "microphone")));
    }

    /** A fresh person at a desk, in any browser: 1,280 × 800 points. */
    public BrowserContext window() {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
