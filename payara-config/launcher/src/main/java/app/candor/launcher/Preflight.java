package app.candor.launcher;

import app.candor.launcher.home.Home;
import app.candor.launcher.home.Ports;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** @throws Refusal when the disk of the home has too little room */
    public static void disk(Home home, long minimumMb) {
        try {
            long freeMb = Files.getFileStore(home.root()).getUsableSpace() / MIB;
            if (freeMb < minimumMb) {
                throw new Refusal(
                        ExitCode.MACHINE,
                        "The disk of " + home.root() + " has " + freeMb + " MiB free and " + minimumMb
                                + " are needed: make room, or lower " + Setting.MIN_FREE_MB.env() + ".");
            }
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.HOME, "The disk of " + home.root() + " cannot be asked: " + e.getMessage() + ".", e);
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

    /** Memory in MiB that a start may take: what the system has, or what the container has left, if that is less. */
    public static OptionalLong availableMemoryMb() {
        OptionalLong system = meminfo(Path.of("/proc/meminfo"));
        OptionalLong container = cgroup(Path.of("/sys/fs/cgroup"));
        if (system.isPresent() && container.isPresent()) {
            return OptionalLong.of(Math.min(system.getAsLong(), container.getAsLong()));
        }
        return system.isPresent() ? system : container;
    }

    static OptionalLong meminfo(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong cgroup(Path folder) {
        try {
            String limit = Files.readString(folder.resolve("memory.max")).strip();
            if (limit.equals("max")) {
                return OptionalLong.empty();
            }
            long used = Long.parseLong(
                    Files.readString(folder.resolve("memory.current")).strip());
            long reclaimable = Files.readAllLines(folder.resolve("memory.stat")).stream()
                    .filter(line -> line.startsWith("inactive_file "))
                    .mapToLong(line -> Long.parseLong(line.substring("inactive_file ".length())))
                    .findFirst()
                    .orElse(0);
            return OptionalLong.of((Long.parseLong(limit) - used + reclaimable) / MIB);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
