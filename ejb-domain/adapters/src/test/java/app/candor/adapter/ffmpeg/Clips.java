package app.candor.adapter.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes small recordings with FFmpeg itself. */
final class Clips {
    static final String PICTURE = "testsrc2=size=320x240:rate=25:duration=";

    private final Path folder;
    private final String ffmpeg;

    Clips(Path folder, String ffmpeg) {
        this.folder = folder;
        this.ffmpeg = ffmpeg;
    }

    /** @param arguments inputs and codecs, without the name of the output */
    Path make(String name, String... arguments) {
        Path clip = folder.resolve(name);
        new FfmpegRun(List.of(ffmpeg), Duration.ofMinutes(2), () -> false)
                .with(arguments)
                .with(clip.toString())
                .run();
        return clip;
    }

    /** VP8 and Opus without a duration or an index, as a browser records it. */
    Path browser(String name, int seconds) {
        return make(
                name,
                "-f",
                "lavfi",
                "-i",
                PICTURE + seconds,
                "-f",
                "lavfi",
                "-i",
                tone(440, seconds),
                "-c:v",
                "libvpx",
                "-deadline",
                "realtime",
                "-c:a",
                "libopus",
                "-f",
                "webm",
                "-live",
                "1");
    }

    Path mp4(String name, int seconds) {
        return make(
                name,
                "-f",
                "lavfi",
                "-i",
                PICTURE + seconds,
                "-f",
                "lavfi",
                "-i",
                tone(440, seconds),
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac");
    }

    static String tone(int hertz, int seconds) {
        return "sine=frequency=" + hertz + ":duration=" + seconds;
    }
}
