package app.candor.media.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.media.RecordingKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RejectionTest {
    private static Optional<String> codeOf(long durationMs, String video, int width, int height) {
        return Rejection.of(
                        RecordingKind.VIDEO, new MediaInfo(durationMs, null, video, "yuv420p", width, height, "opus"))
                .map(Rejection::code);
    }

    @Test
    void anAnswerShouldPass() {
        assertThat(codeOf(500, "vp8", 640, 480)).isEmpty();
        assertThat(codeOf(4 * 3_600_000L, "h264", 4096, 2304)).isEmpty();
    }

    @Test
    void whatCannotBeWatchedShouldBeRefused() {
        assertThat(codeOf(10_000, null, 0, 0)).contains("no-picture");
        assertThat(codeOf(499, "vp8", 640, 480)).contains("too-short");
        assertThat(codeOf(0, "vp8", 640, 480)).contains("too-short");
        assertThat(codeOf(4 * 3_600_000L + 1, "vp8", 640, 480)).contains("too-long");
        assertThat(codeOf(10_000, "vp9", 8192, 8192)).contains("picture-too-large");
    }

    @Test
    void soundAloneShouldBeAnAnswerWhereSoundIsAsked() {
        var sound = new MediaInfo(5000, null, null, null, 0, 0, "opus");
        assertThat(Rejection.of(RecordingKind.AUDIO, sound)).isEmpty();
        var mute = new MediaInfo(5000, null, "vp8", "yuv420p", 640, 480, null);
        assertThat(Rejection.of(RecordingKind.AUDIO, mute)).map(Rejection::code).contains("no-sound");
    }

    @Test
    void aMissingEndShouldBeSeenOnlyWhenTheHeaderPromisedMore() {
        assertThat(new MediaInfo(5000, null, "vp8", "yuv420p", 1, 1, null).truncated())
                .isFalse();
        assertThat(new MediaInfo(5000, 5900L, "vp8", "yuv420p", 1, 1, null).truncated())
                .isFalse();
        assertThat(new MediaInfo(5000, 6100L, "vp8", "yuv420p", 1, 1, null).truncated())
                .isTrue();
        assertThat(new MediaInfo(990_000, 1_000_000L, "vp8", "yuv420p", 1, 1, null).truncated())
                .isFalse();
    }
}
