package app.candor.launcher.doctor;

import app.candor.launcher.Preflight;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Memory, disk, FFmpeg. */
final class MachineChecks {
    private final Settings settings;
    private final Path home;
    private final boolean running;

    /** @param running whether a start holds the home, and with it the memory that it needs */
    MachineChecks(Settings settings, Path home, boolean running) {
        this.settings = settings;
        this.home = home;
        this.running = running;
    }

    List<Finding> findings() {
        return List.of(memory(), disk(), ffmpeg());
    }

    private Finding memory() {
        OptionalLong available = Preflight.availableMemoryMb();
        if (available.isEmpty()) {
            return Finding.ok("Memory", "this system does not tell");
        }
        long needed = Preflight.SERVICES_MB + settings.number(Setting.SERVER_HEAP_MB);
        String text = available.getAsLong() + " MiB available";
        return running || available.getAsLong() >= needed
                ? Finding.ok("Memory", text)
                : Finding.broken(
                        "Memory",
                        text + " and candor up needs " + needed,
                        "end other programs, or lower " + Setting.SERVER_HEAP_MB.env());
    }

    /** The disk on which uploads are staged. */
    private Finding disk() {
        try {
            long free = Preflight.freeMb(home);
            String text = free + " MiB free for " + home;
            return free < settings.number(Setting.MIN_FREE_MB)
                    ? Finding.broken("Staging disk", text, "make room, or lower " + Setting.MIN_FREE_MB.env())
                    : Finding.ok("Staging disk", text);
        } catch (IOException e) {
            return Finding.broken("Staging disk", e.getMessage(), "check " + Setting.HOME.env());
        }
    }

    private Finding ffmpeg() {
        String program = settings.find(Setting.MEDIA_FFMPEG).orElse("ffmpeg");
        return Preflight.ffmpegVersion(program)
                .map(version -> Finding.ok("FFmpeg", program + ", " + version))
                .orElseGet(() -> settings.configured(Setting.MEDIA_FFMPEG)
                        ? Finding.broken(
                                "FFmpeg",
                                program + " does not run",
                                "install it there, or correct " + Setting.MEDIA_FFMPEG.env())
                        : Finding.ok("FFmpeg", "none on the PATH, the bundled one is used"));
    }
}
