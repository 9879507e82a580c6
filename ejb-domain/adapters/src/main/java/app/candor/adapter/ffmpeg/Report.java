package app.candor.adapter.ffmpeg;

import app.candor.media.domain.MediaInfo;
import app.candor.media.domain.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What FFmpeg prints about a file, understood. The forms are those of versions 4 to 7. */
final class Report {
    private static final Pattern DURATION = Pattern.compile("^\\s*Duration: (\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?),.*");
    private static final Pattern VIDEO = Pattern.compile(
            "^\\s*Stream #0:\\d+.*?: Video: (\\w+).*?, (\\w+)(?:\\([^)]*\\))?, .*?(\\d{1,5})x(\\d{1,5}).*");
    private static final Pattern AUDIO = Pattern.compile("^\\s*Stream #0:\\d+.*?: Audio: (\\w+).*");
    private static final Pattern OUT_TIME = Pattern.compile("^out_time_us=(\\d+)$");
    private static final Pattern SILENCE_START = Pattern.compile(".*silence_start: (-?\\d+(?:\\.\\d+)?).*");
    private static final Pattern SILENCE_END = Pattern.compile(".*silence_end: (-?\\d+(?:\\.\\d+)?).*");

    private final List<TimeRange> pauses = new ArrayList<>();
    private boolean output;
    private Long declaredMs;
    private String videoCodec;
    private String pixelFormat;
    private int width;
    private int height;
    private String audioCodec;
    private long readMs;
    private Long silentSinceMs;

    void accept(String line) {
        output = output || line.startsWith("Output #");
        if (!output) {
            input(line);
        }
        Matcher time = OUT_TIME.matcher(line);
        if (time.matches()) {
            readMs = Math.max(readMs, Long.parseLong(time.group(1)) / 1000);
        }
        Matcher start = SILENCE_START.matcher(line);
        if (start.matches()) {
            silentSinceMs = Math.max(0, ms(start.group(1)));
        }
        Matcher end = SILENCE_END.matcher(line);
        if (end.matches()) {
            endSilence(ms(end.group(1)));
        }
    }

    private void input(String line) {
        Matcher duration = DURATION.matcher(line);
        if (duration.matches()) {
            long minutes = Long.parseLong(duration.group(1)) * 60 + Long.parseLong(duration.group(2));
            declaredMs = minutes * 60_000 + ms(duration.group(3));
        }
        Matcher video = VIDEO.matcher(line);
        if (videoCodec == null && video.matches()) {
            videoCodec = video.group(1);
            pixelFormat = video.group(2);
            width = Integer.parseInt(video.group(3));
            height = Integer.parseInt(video.group(4));
        }
        Matcher audio = AUDIO.matcher(line);
        if (audioCodec == null && audio.matches()) {
            audioCodec = audio.group(1);
        }
    }

    private void endSilence(long endMs) {
        if (silentSinceMs != null && endMs > silentSinceMs) {
            pauses.add(new TimeRange(silentSinceMs, endMs));
        }
        silentSinceMs = null;
    }

    MediaInfo info() {
        return new MediaInfo(readMs, declaredMs, videoCodec, pixelFormat, width, height, audioCodec);
    }

    /** A silence that lasts to the end has no end line in some versions. */
    List<TimeRange> pauses(long lengthMs) {
        endSilence(lengthMs);
        return List.copyOf(pauses);
    }

    private static long ms(String seconds) {
        return Math.round(Double.parseDouble(seconds) * 1000);
    }
}
