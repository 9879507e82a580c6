package app.candor.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.LimitKind;
import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers record differs, and so does what their cameras do. Chromium is made to look like the others. */
class RecorderTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chromium       | video/webm, vp9, vp8, h264, opus, video/mp4 | video/webm;codecs=vp9,opus",
                "Firefox        | video/webm, vp8, opus                       | video/webm;codecs=vp8,opus",
                "Safari         | video/mp4, avc1.42E01E, mp4a.40.2           | video/mp4;codecs=avc1.42E01E,mp4a.40.2",
                "older Safari   | video/mp4                                   | video/mp4",
                "one of its own | audio/ogg                                   | ''"
            })
    void eachBrowserShouldRecordWhatItCan(String browser, String able, String chosen) {
        candidate.page().navigate(server.address() + "/i");
        Object type = candidate.page().evaluate("""
                async (able) => {
                  const { chooseType } = await import('/interview/recorder.js');
                  return chooseType((type) => {
                    const [container, codecs] = type.split(';codecs=');
                    return [container, ...(codecs ?? '').split(',')].every((part) => part === '' || able.includes(part));
                  });
                }
                """, List.of(able.split(", ")));
        assertThat(type).as(browser).isEqualTo(chosen);
    }

    @Test
    void aLongAnswerShouldBeRecordedWithFewerBitsThanTheServerRefuses() {
        candidate.page().navigate(server.address() + "/i");
        Object bits = candidate
                .page()
                .evaluate("async () => (await import('/interview/recorder.js')).videoBits(3600) * 3600 / 8");
        assertThat(((Number) bits).longValue()).isBetween(100L << 20, 500L << 20);
    }

    @ParameterizedTest
    @CsvSource({"null, 1500000", "10000000, 1500000", "1000000, 736000", "350000, 216000", "50000, 150000"})
    void thePictureShouldTakeNoMoreThanTheLineCarries(String line, int expected) {
        candidate.page().navigate(server.address() + "/i");
        Object bits = candidate
                .page()
                .evaluate("async () => (await import('/interview/recorder.js')).videoBits(60, " + line + ")");
        assertThat(((Number) bits).intValue()).isEqualTo(expected);
    }

    @Test
    void aPhoneThatSleptShouldKeepWhatItRecordedAndCostNoTake() {
        context.addInitScript("let now = Date.now; let ahead = 0; Date.now = () => now() + ahead;"
                + " window.sleep = () => { ahead += 60_000; };");
        record();
        candidate.page().evaluate("() => window.sleep()");
        candidate.says("This recording was interrupted");
        candidate.press("Record again");
        candidate.recordFor(2_000);
        candidate.says("No more takes for this question");
    }

    @Test
    void aBrowserThatRecordsMp4ShouldHandInMp4() {
        context.addInitScript("MediaRecorder.isTypeSupported = (type) => type === 'video/mp4';");
        record();
        candidate.press("Stop recording");
        candidate.says("100 % of this answer is stored");
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.says("100 % of your answers are stored");
        byte[] recording = server.recording(0);
        assertThat(new String(Arrays.copyOfRange(recording, 4, 8), StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
        assertThat(candidate.errors()).isEmpty();
    }

    @Test
    void aCameraThatIsPulledOutShouldKeepWhatWasRecordedAndCostNoTake() {
        context.addInitScript("const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);"
                + " navigator.mediaDevices.getUserMedia = async (wish) => window.camera = await real(wish);");
        record();
        // Stopping a track tells nobody; a cable that is pulled does.
        candidate
                .page()
                .evaluate("() => { const [track] = window.camera.getVideoTracks();"
                        + " track.stop(); track.dispatchEvent(new Event('ended')); }");
        candidate.says("This recording was interrupted");
        candidate.says("100 % of this answer is stored");
        assertThat(candidate.page().locator("#alert").textContent()).contains("The camera or microphone went away");
        candidate.press("Record again");
        candidate.recordFor(2_000);
        candidate.says("No more takes for this question");
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.says("100 % of your answers are stored");
        assertThat(candidate.errors()).isEmpty();
    }

    private void record() {
        server.video("Tell us about a repair that went wrong.", 0, 60, LimitKind.SOFT, 0);
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.press("Start recording");
        candidate.recordingRuns();
        candidate.page().waitForTimeout(2_500);
    }
}
