package app.candor.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {
    private static final long MINUTE = 60_000;

    @Test
    void onlyTheCuesOfAFileShouldBeKept() {
        String file = "\uFEFFWEBVTT - ours\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nNOTE none of it\r\n\r\n"
                + "1\r\n00:01.000 --> 00:02.500 align:start\r\nHello.\r\nHow are you?\r\n\r\n"
                + "00:00:03.000 --> 00:00:04.000\r\nFine.\r\n";
        assertThat(WebVtt.of(file, MINUTE))
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello.\nHow are you?\n"
                        + "\n00:00:03.000 --> 00:00:04.000\nFine.\n");
        assertThat(WebVtt.of(WebVtt.of(file, MINUTE), MINUTE)).isEqualTo(WebVtt.of(file, MINUTE));
    }

    @Test
    void plainWordsShouldBeSpreadOverTheWholeVideo() {
        String vtt = WebVtt.of("Tell us about a failure.  What did you\nlearn from it?", 10_000);
        assertThat(vtt)
                .startsWith("WEBVTT\n\n00:00:00.000 --> ")
                .contains("\nTell us about a failure.\n")
                .contains(" --> 00:00:10.000\n")
                .endsWith("What did you learn from it?\n");
        assertThat(WebVtt.of("a < b & c", 1000)).contains("a &lt; b &amp; c");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Write what is said",
        "'WEBVTT', There is no caption",
        "'WEBVTT\n\n00:01 --> 00:02\nNo', Line 3",
        "'WEBVTT\n\n00:02.000 --> 00:01.000\nNo', Line 3",
        "'WEBVTT\n\n00:02.000 --> 00:03.000\nA\n\n00:01.000 --> 00:04.000\nB', Line 6",
        "'WEBVTT\n\n01:00.000 --> 01:01.000\nNo', after the end"
    })
    void whatIsWrongShouldBeNamedWithItsLine(String given, String said) {
        assertThatThrownBy(() -> WebVtt.of(given, MINUTE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(said);
    }

    @Test
    void tooMuchShouldBeRefused() {
        assertThatThrownBy(() -> WebVtt.of("a".repeat(WebVtt.LONGEST + 1), MINUTE))
                .hasMessageContaining("100,000");
    }
}
