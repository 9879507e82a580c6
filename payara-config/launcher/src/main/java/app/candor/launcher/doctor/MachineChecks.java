package app.candor.launcher.doctor;

import app.candor.launcher.Preflight;
import app.candor.launcher.home.Home;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Memory, disk, FFmpeg. */
final class MachineChecks {
    private static final long MIB = 1024 * 1024;

    private final Settings settings;
    private final Home home;

    MachineChecks(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    List<Finding> findings() {
        return List.of(memory(), disk(), ffmpeg());
    }

    private Finding memory() {
        OptionalLong available = Preflight.availableMemoryMb();
        if (available.isEmpty()) {
            return Finding.ok("Memory", "this system does not tell");
        }
        return Finding.ok("Memory", available.getAsLong() + " MiB available");
    }

    /** The disk on which uploads are staged. */
    private Finding disk() {
        Path folder = home.root();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MIB;
            String text = free + " MiB free for " + home.root();
            return free < settings.number(Setting.MIN_FREE_MB)
                    ? Finding.broken("Staging disk", text, "make room, or lower " + Setting.MIN_FREE_MB.env())
                    : Finding.ok("Staging disk", text);
        } catch (IOException e) {
            return Finding.broken("Staging disk", e.getMessage(), "check " + Setting.HOME.env());
        }
    }

    private Finding ffmpeg() {
        String program = settings.find(Setting.MEDIA_FFMPEG).orElse("ffmpeg");
        try {
            Process process = new ProcessBuilder(program, "-version")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String version = reader.readLine();
                reader.lines().forEach(line -> {});
                return Finding.ok("FFmpeg", program + ", " + version);
            }
        } catch (IOException e) {
            return settings.configured(Setting.MEDIA_FFMPEG)
                    ? Finding.broken(
                            "FFmpeg",
                            program + " does not run",
                            "install it there, or correct " + Setting.MEDIA_FFMPEG.env())
                    : Finding.ok("FFmpeg", "none on the PATH, the bundled one is used");
        }
    }
}
