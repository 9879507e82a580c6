package app.candor.launcher;

import app.candor.launcher.home.Ports;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be known before anything starts. Each check is a sentence when it fails. */
public final class Preflight {
    /** Measured use of the whole stack besides the server's heap, in MiB; see docs/operations/performance.md. */
    public static final long SERVICES_MB = 1100;

    private static final long MIB = 1024 * 1024;

    private Preflight() {}

    /** @throws Refusal when a setting has a wrong value or a required one is missing */
    public static void configuration(Settings settings, Setting... required) {
        List<String> sentences = settings.check(required);
        if (!sentences.isEmpty()) {
            throw new Refusal(ExitCode.CONFIGURATION, String.join("\n", sentences));
        }
    }

    /** @throws Refusal when the embedded services do not exist for this kind of machine */
    public static void platform(String system, String architecture) {
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new Refusal(
                    ExitCode.MACHINE,
                    "`candor up` brings its services for Linux on x86-64, and this is " + system + " on " + architecture
                            + ": use `candor serve` with services of your own.");
        }
    }

    /**
     * @param folder that need not exist yet
     * @throws Refusal when its disk has too little room
     */
    public static void disk(Path folder, Settings settings) {
        int minimum = settings.number(Setting.MIN_FREE_MB);
        try {
            long free = freeMb(folder);
            if (free < minimum) {
                throw new Refusal(
                        ExitCode.MACHINE,
                        "The disk of " + folder + " has " + free + " MiB free and " + minimum
                                + " are needed: make room, or lower " + Setting.MIN_FREE_MB.env() + ".");
            }
        } catch (IOException e) {
            throw new Refusal(ExitCode.HOME, "The disk of " + folder + " cannot be asked: " + e.getMessage() + ".", e);
        }
    }

    /** @throws Refusal when the machine, or the container, has too little memory left */
    public static void memory(OptionalLong availableMb, long neededMb) {
        if (availableMb.isPresent() && availableMb.getAsLong() < neededMb) {
            throw new Refusal(
                    ExitCode.MACHINE,
                    "There are " + availableMb.getAsLong() + " MiB of memory available and " + neededMb
                            + " are needed: end other programs, or lower " + Setting.SERVER_HEAP_MB.env() + ".");
        }
    }

    /** @throws Refusal when somebody listens on the port of the pages */
    public static void port(Settings settings) {
        Ports.refuseTaken(settings.number(Setting.HTTP_PORT), Setting.HTTP_PORT.env());
    }

    /** Memory in MiB that a start may take; empty when this system does not tell. */
    public static OptionalLong availableMemoryMb() {
        return new Memory(Path.of("/")).availableMb();
    }

    /** Room in MiB on the disk of a folder that need not exist yet. */
    public static long freeMb(Path folder) throws IOException {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing).getUsableSpace() / MIB;
    }

    /** @throws Refusal when the FFmpeg that was configured does not run */
    public static void ffmpeg(Settings settings) {
        settings.find(Setting.MEDIA_FFMPEG)
                .filter(program -> ffmpegVersion(program).isEmpty())
                .ifPresent(program -> {
                    throw new Refusal(
                            ExitCode.MACHINE,
                            "There is no FFmpeg at " + program + ": install it there, or correct "
                                    + Setting.MEDIA_FFMPEG.env() + ".");
                });
    }

    /** The first line that FFmpeg says of itself; empty when the program does not run. */
    public static Optional<String> ffmpegVersion(String program) {
        try {
            Process process = new ProcessBuilder(program, "-version")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader output = process.inputReader()) {
                return output.lines().toList().stream().findFirst().filter(line -> line.startsWith("ffmpeg version"));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
