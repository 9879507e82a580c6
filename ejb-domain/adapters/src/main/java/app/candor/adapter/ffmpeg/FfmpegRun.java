package app.candor.adapter.ffmpeg;

import app.candor.media.ProcessingStopped;
import app.candor.media.port.ToolFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One run of FFmpeg, watched. */
final class FfmpegRun {
    private static final long LOOK_EVERY_MS = 200;
    private static final int LONGEST_LINE = 2000;
    private static final int KEPT_LINES = 12;

    private final List<String> command = new ArrayList<>();
    private final BooleanSupplier stop;
    private final Duration limit;

    /**
     * @param program with what stands before it
     * @param limit of wall-clock time, after which the run is killed
     */
    FfmpegRun(List<String> program, Duration limit, BooleanSupplier stop) {
        this.limit = limit;
        this.stop = stop;
        command.addAll(program);
        command.addAll(List.of("-hide_banner", "-nostdin", "-nostats", "-y"));
    }

    FfmpegRun with(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    /**
     * @param line given every line that the program prints, cut at 2,000 characters
     * @return the exit code and the last lines
     * @throws ProcessingStopped when asked to
     * @throws ToolFailed when the time was up or the program does not start
     */
    Outcome run(Consumer<String> line) {
        if (stop.getAsBoolean()) {
            throw new ProcessingStopped();
        }
        Process process = start();
        List<String> last = new ArrayList<>();
        Thread reader = new Thread(() -> read(process, line, last), "ffmpeg-output");
        reader.setDaemon(true);
        reader.start();
        try {
            long deadline = System.nanoTime() + limit.toNanos();
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (stop.getAsBoolean()) {
                    throw new ProcessingStopped();
                }
                if (System.nanoTime() > deadline) {
                    throw new ToolFailed("FFmpeg did not finish within " + limit.toSeconds() + " seconds.");
                }
            }
            reader.join();
            return new Outcome(process.exitValue(), String.join("\n", last));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessingStopped();
        } finally {
            end(process);
        }
    }

    /** @throws ToolFailed with the program's last words when it fails */
    void run() {
        Outcome outcome = run(line -> {});
        if (outcome.exitCode() != 0) {
            throw new ToolFailed("FFmpeg ended with code " + outcome.exitCode() + ": " + outcome.lastLines());
        }
    }

    record Outcome(int exitCode, String lastLines) {}

    private Process start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            Containment.restrict(builder);
            return builder.start();
        } catch (IOException e) {
            throw new ToolFailed("FFmpeg cannot be started: " + e.getMessage(), e);
        }
    }

    /** Waits until it is gone: whoever deletes its files next must not find it writing. What it started goes with it. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Reads to the end so that the program never waits for us, and keeps little: a hostile file can make it print a lot. */
    private static void read(Process process, Consumer<String> consumer, List<String> last) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c != '\n' && c != '\r') {
                    if (line.length() < LONGEST_LINE) {
                        line.append((char) c);
                    }
                } else if (line.length() > 0) {
                    consumer.accept(line.toString());
                    last.add(line.toString());
                    if (last.size() > KEPT_LINES) {
                        last.remove(0);
                    }
                    line.setLength(0);
                }
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
