package app.candor.launcher.command;

import app.candor.launcher.Distribution;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Preflight;
import app.candor.launcher.Progress;
import app.candor.launcher.home.Home;
import app.candor.launcher.part.EmbeddedPlatform;
import app.candor.launcher.part.Parts;
import app.candor.launcher.part.PayaraServer;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.nio.file.Path;
import java.util.List;

/** {@code candor up}: everything on this machine, until it is stopped. */
public final class Up {
    private final Settings settings;
    private final Distribution distribution;
    private final Progress progress;

    public Up(Settings settings, Distribution distribution, Progress progress) {
        this.settings = settings;
        this.distribution = distribution;
        this.progress = progress;
    }

    /** Returns when a part was lost; a signal ends the process after everything was stopped. */
    public ExitCode run() {
        long begin = System.nanoTime();
        Preflight.configuration(settings);
        Preflight.platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        distribution.check();
        Home home = Home.open(Path.of(settings.get(Setting.HOME)));
        List<String> orphans = home.processes().endOrphans();
        Preflight.port(settings);
        Preflight.disk(home, settings.number(Setting.MIN_FREE_MB));
        Preflight.memory(
                Preflight.availableMemoryMb(), Preflight.SERVICES_MB + settings.number(Setting.SERVER_HEAP_MB));
        Logging.toFile(home.logs().resolve("services.log"));

        progress.line("Candor keeps everything in " + home.root());
        if (!orphans.isEmpty()) {
            progress.line("  ended what an earlier start left running: " + String.join(", ", orphans));
        }
        Parts parts = new Parts(progress);
        Shutdown shutdown = Shutdown.install(parts, home, progress);
        try {
            EmbeddedPlatform platform =
                    EmbeddedPlatform.start(home, settings, distribution, parts, EmbeddedPlatform.ALL);
            parts.start(new PayaraServer(home, distribution, platform.settings(), "127.0.0.1"));
            progress.line("");
            Welcome.lines(platform.settings(), System.nanoTime() - begin).forEach(progress::line);
            return shutdown.awaitLoss();
        } finally {
            shutdown.now();
        }
    }
}
