package app.candor.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.LimitKind;
import app.candor.testing.browser.BrowserExtension;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A line of 350 kbit/s, by the browser's own emulation. */
class SlowLineTest {
    private static final int BYTES_A_SECOND = 350_000 / 8;
    private static final String BITS = "window.bits = []; const Real = window.MediaRecorder;"
            + " window.MediaRecorder = class extends Real { constructor(stream, options) {"
            + " super(stream, options); window.bits.push(options.videoBitsPerSecond); } };";

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void aSlowLineShouldCarryTheAnswerAndTheNextOneShouldBeRecordedForIt() throws IOException {
        try (InterviewStandIn server = new InterviewStandIn();
                BrowserContext context = browsers.phone(ColorScheme.LIGHT)) {
            server.video("Tell us about a repair.", 0, 60, LimitKind.SOFT, 1);
            CandidatePage candidate = new CandidatePage(context);
            context.addInitScript(BITS);
            candidate.page().navigate(server.link());
            candidate.agreeAndBegin();
            candidate.checkDevices();
            slow(context.newCDPSession(candidate.page()));
            candidate.press("Start recording");
            candidate.recordFor(6_000);
            candidate.says("100 % of this answer is stored");
            candidate.press("Record again");
            candidate.recordFor(4_000);
            candidate.says("100 % of this answer is stored");
            candidate.press("Send this answer");
            candidate.heading("Look it over");
            candidate.says("100 % of your answers are stored");
            assertThat(server.recording(0)).startsWith(0x1A, 0x45, 0xDF, 0xA3);
            List<?> bits = (List<?>) candidate.page().evaluate("window.bits");
            int second = ((Number) bits.get(1)).intValue();
            assertThat(second).isBetween(150_000, 400_000).isLessThanOrEqualTo(((Number) bits.get(0)).intValue());
            assertThat(candidate.errors()).isEmpty();
        }
    }

    @Test
    void aSlowLineShouldBeMeasuredBeforeTheFirstRecording() throws IOException {
        try (InterviewStandIn server = new InterviewStandIn();
                BrowserContext context = browsers.phone(ColorScheme.LIGHT)) {
            server.video("Tell us about a repair.", 0, 60, LimitKind.SOFT, 0);
            CandidatePage candidate = new CandidatePage(context);
            context.addInitScript(BITS);
            candidate.page().navigate(server.link());
            candidate.agreeAndBegin();
            slow(context.newCDPSession(candidate.page()));
            candidate.press("Turn on camera and microphone");
            candidate.says("Mbit/s up and");
            candidate.picture("check-slow-line");
            candidate.press("Go on without a test");
            candidate.press("Go on to the questions");
            candidate.press("Start recording");
            candidate.recordFor(3_000);
            candidate.says("100 % of this answer is stored");
            List<?> bits = (List<?>) candidate.page().evaluate("window.bits");
            assertThat(((Number) bits.get(0)).intValue()).isBetween(150_000, 300_000);
            assertThat(candidate.errors()).isEmpty();
        }
    }

    private static void slow(CDPSession devTools) {
        devTools.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 100);
        line.addProperty("downloadThroughput", 4 * BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        devTools.send("Network.emulateNetworkConditions", line);
    }
}
