package app.candor.adapter.ffmpeg;

import app.candor.media.domain.Container;
import app.candor.media.domain.MediaInfo;
import app.candor.media.domain.TimeRange;
import app.candor.media.port.MediaTools;
import app.candor.media.port.ToolFailed;
import app.candor.media.port.UnreadableMedia;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Media tools by FFmpeg 4.4 or later. */
@ApplicationScoped
public class FfmpegMediaTools implements MediaTools {
    private static final Duration QUICK = Duration.ofMinutes(2);
    private static final int LISTENED_RATE = 16_000;
    private static final int WAV_HEADER_BYTES = 78;

    /** 4096 × 2304, as the business rule says; FFmpeg refuses to decode more. */
    private static final String MAX_PIXELS = "9437184";

    /** At most 1080p, even numbers as 4:2:0 needs; a smaller picture is not blown up. */
    private static final String FIT =
            "scale=w='min(1920,iw)':h='min(1920,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2";

    @Inject
    FfmpegLocator locator;

    @Override
    public MediaInfo probe(Path file, Container container, BooleanSupplier stop) {
        Report report = new Report();
        FfmpegRun.Outcome outcome = ffmpeg(allowance(file), stop)
                .with(input(container))
                .with("-i", file.toString(), "-map", "0:v:0?", "-map", "0:a:0?", "-c", "copy")
                .with("-progress", "pipe:1", "-f", "null", "-")
                .run(report::accept);
        MediaInfo info = report.info();
        if (outcome.exitCode() != 0 || (!info.hasVideo() && !info.hasAudio())) {
            throw new UnreadableMedia(outcome.lastLines());
        }
        return info;
    }

    @Override
    public void encode(Path file, Container container, MediaInfo info, Path mp4, BooleanSupplier stop) {
        FfmpegRun run = ffmpeg(encoding(info.durationMs()), stop)
                .with(input(container))
                .with("-i", file.toString(), "-map", "0:v:0", "-map", "0:a:0?", "-sn", "-dn");
        run.with(info.playablePicture() ? COPY_PICTURE : ENCODE_PICTURE)
                .with(info.playableSound() ? COPY_SOUND : ENCODE_SOUND)
                .with(MP4)
                .with(mp4.toString())
                .run();
    }

    @Override
    public void encodeSound(Path file, Container container, MediaInfo info, Path m4a, BooleanSupplier stop) {
        ffmpeg(encoding(info.durationMs()), stop)
                .with(input(container))
                .with("-i", file.toString(), "-map", "0:a:0", "-vn", "-sn", "-dn")
                .with(info.playableSound() ? COPY_SOUND : ENCODE_SOUND)
                .with(MP4)
                .with(m4a.toString())
                .run();
    }

    private static final String[] COPY_PICTURE = {"-c:v", "copy"};
    private static final String[] ENCODE_PICTURE = {
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-pix_fmt", "yuv420p", "-vf", FIT, "-vsync", "vfr"
    };
    private static final String[] COPY_SOUND = {"-c:a", "copy"};
    private static final String[] ENCODE_SOUND = {"-c:a", "aac", "-b:a", "128k", "-ac", "2"};
    private static final String[] MP4 = {"-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4"};

    @Override
    public void encodePicture(Path seekable, TimeRange range, Path mp4, BooleanSupplier stop) {
        ffmpeg(encoding(range.lengthMs()), stop)
                .with(input(Container.MATROSKA))
                .with("-ss", seconds(range.startMs()), "-t", seconds(range.lengthMs()))
                .with("-i", seekable.toString(), "-map", "0:v:0", "-an", "-sn", "-dn")
                .with(ENCODE_PICTURE)
                .with("-video_track_timescale", "90000")
                .with(MP4)
                .with(mp4.toString())
                .run();
    }

    @Override
    public void makeSeekable(Path file, Container container, Path mkv, BooleanSupplier stop) {
        ffmpeg(allowance(file), stop)
                .with(input(container))
                .with("-i", file.toString(), "-map", "0:v:0?", "-map", "0:a:0?", "-c", "copy")
                .with("-f", "matroska", mkv.toString())
                .run();
    }

    @Override
    public void join(
            List<Path> pictures, List<TimeRange> ranges, Path seekable, boolean sound, Path mp4, BooleanSupplier stop) {
        Path list = mp4.resolveSibling("pictures.txt");
        List<String> lines = new ArrayList<>(List.of("ffconcat version 1.0"));
        for (int i = 0; i < pictures.size(); i++) {
            // Names of our own making, beside the list: nothing to escape.
            lines.add("file " + pictures.get(i).getFileName());
            lines.add("duration " + seconds(ranges.get(i).lengthMs()));
        }
        write(list, lines);
        long lengthMs = ranges.get(ranges.size() - 1).endMs();
        FfmpegRun run = ffmpeg(encoding(lengthMs), stop)
                .with("-protocol_whitelist", "file,pipe", "-f", "concat", "-i", list.toString())
                .with(input(Container.MATROSKA))
                .with("-i", seekable.toString(), "-map", "0:v:0");
        if (sound) {
            run.with("-map", "1:a:0").with(ENCODE_SOUND);
        }
        run.with("-c:v", "copy").with(MP4).with(mp4.toString()).run();
    }

    @Override
    public void poster(Path mp4, long atMs, Path jpeg, BooleanSupplier stop) {
        ffmpeg(QUICK, stop)
                .with(input(Container.MP4))
                .with("-ss", seconds(atMs), "-i", mp4.toString(), "-map", "0:v:0")
                .with("-frames:v", "1", "-q:v", "3", "-f", "image2", "-update", "1", jpeg.toString())
                .run();
        if (!Files.exists(jpeg)) {
            if (atMs == 0) {
                throw new ToolFailed("FFmpeg found no picture in the recording.");
            }
            // Few frames, all before that time.
            poster(mp4, 0, jpeg, stop);
        }
    }

    @Override
    public void thumbnail(Path picture, Path jpeg, BooleanSupplier stop) {
        ffmpeg(QUICK, stop)
                .with("-protocol_whitelist", "file,pipe", "-f", "image2", "-pattern_type", "none")
                .with("-i", picture.toString(), "-vf", "scale=320:-2", "-frames:v", "1", "-q:v", "4")
                .with("-f", "image2", "-update", "1", jpeg.toString())
                .run();
    }

    @Override
    public void wav(Path file, Container container, Path wav, BooleanSupplier stop) {
        ffmpeg(allowance(file), stop)
                .with(input(container))
                .with("-i", file.toString(), "-map", "0:a:0", "-af", "aresample=async=1:first_pts=0")
                .with(
                        "-ac",
                        "1",
                        "-ar",
                        String.valueOf(LISTENED_RATE),
                        "-c:a",
                        "pcm_s16le",
                        "-f",
                        "wav",
                        wav.toString())
                .run();
    }

    @Override
    public void cutWav(Path wav, TimeRange range, Path piece, BooleanSupplier stop) {
        ffmpeg(QUICK, stop)
                .with("-protocol_whitelist", "file,pipe", "-f", "wav")
                .with("-ss", seconds(range.startMs()), "-t", seconds(range.lengthMs()), "-i", wav.toString())
                .with("-c:a", "pcm_s16le", "-f", "wav", piece.toString())
                .run();
    }

    @Override
    public List<TimeRange> pauses(Path wav, BooleanSupplier stop) {
        Report report = new Report();
        FfmpegRun.Outcome outcome = ffmpeg(allowance(wav), stop)
                .with("-protocol_whitelist", "file,pipe", "-f", "wav", "-i", wav.toString())
                .with("-af", "silencedetect=noise=-45dB:d=0.5", "-f", "null", "-")
                .run(report::accept);
        if (outcome.exitCode() != 0) {
            throw new ToolFailed("FFmpeg could not listen to the sound: " + outcome.lastLines());
        }
        return report.pauses(Math.max(0, size(wav) - WAV_HEADER_BYTES) * 1000 / (LISTENED_RATE * 2));
    }

    private FfmpegRun ffmpeg(Duration limit, BooleanSupplier stop) {
        return new FfmpegRun(locator.command(), limit, stop);
    }

    /** Names the format, so that a file that turns out to be a list of other files is never followed. */
    private static String[] input(Container container) {
        return new String[] {"-protocol_whitelist", "file,pipe", "-max_pixels", MAX_PIXELS, "-f", format(container)};
    }

    private static String format(Container container) {
        return switch (container) {
            case MP4, M4A -> "mov";
            case OGG -> "ogg";
            case WEBM, MATROSKA -> "matroska";
        };
    }

    /** Encoding is at least as fast as playing on any machine worth using; ten times that is a fault. */
    private static Duration encoding(long durationMs) {
        return QUICK.plusMillis(10 * durationMs);
    }

    /** For runs that only read: 1 MB a second and more. */
    private static Duration allowance(Path file) {
        return QUICK.plusSeconds(size(file) / 1_000_000);
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%d.%03d", ms / 1000, ms % 1000);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
