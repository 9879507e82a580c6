package app.candor.it.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/** Makes small recordings with the FFmpeg that comes with the product, so that no machine lacks it. */
public final class Clip {
    private static final String FFMPEG = new DefaultFFMPEGLocator().getExecutablePath();

    private Clip() {}

    /** A WebM with this picture and sound; sources of FFmpeg's {@code lavfi}, {@code null} for none. */
    public static Path webm(Path file, String picture, String sound) {
        List<String> line = new ArrayList<>(List.of(FFMPEG, "-hide_banner", "-nostdin", "-y"));
        for (String source : Arrays.asList(picture, sound)) {
            if (source != null) {
                line.addAll(List.of("-f", "lavfi", "-i", source));
            }
        }
        line.addAll(
                List.of("-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus", "-shortest", file.toString()));
        return run(line, file);
    }

    public static String picture(double seconds) {
        return "testsrc2=size=160x120:rate=10:duration=" + seconds;
    }

    public static String tone(int hertz, double seconds) {
        return "sine=frequency=" + hertz + ":duration=" + seconds;
    }

    /** One tone after the other, each this long. */
    static String tones(List<Integer> hertz, int secondsEach) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < hertz.size(); i++) {
            String tone = "0.3*sin(" + hertz.get(i) + "*2*PI*t)";
            boolean last = i == hertz.size() - 1;
            expression.append(last ? tone : "if(lt(t\\," + (i + 1) * secondsEach + ")\\," + tone + "\\,");
        }
        return "aevalsrc=" + expression + ")".repeat(hertz.size() - 1) + ":d=" + hertz.size() * secondsEach;
    }

    private static Path run(List<String> line, Path file) {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(new String(output, java.nio.charset.StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
