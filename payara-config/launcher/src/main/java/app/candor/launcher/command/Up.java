package app.candor.launcher.command;

import app.candor.launcher.Distribution;
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

    /**
     * Returns never: a signal ends the process after everything was stopped.
     *
     * @throws Refusal when something does not start, or ends by itself later; everything was stopped then
     */
    public void run() {
        long begin = System.nanoTime();
        Home home = claim();
        Logging.toFile(home.logs().resolve("services.log"));
        Parts parts = new Parts(progress);
        Shutdown shutdown = Shutdown.install(parts, home, progress);
        try {
            EmbeddedPlatform platform =
                    EmbeddedPlatform.start(home, settings, distribution, parts, EmbeddedPlatform.ALL);
            parts.start(new PayaraServer(home, distribution, platform.settings(), "127.0.0.1"));
            progress.line("");
            Welcome.afterUp(platform.settings(), System.nanoTime() - begin).forEach(progress::line);
            shutdown.awaitLoss();
        } finally {
            shutdown.now();
        }
    }

    /** Looks at all that can be known before anything starts, and takes the folder. */
    private Home claim() {
        Preflight.configuration(settings);
        Preflight.platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        Preflight.ffmpeg(settings);
        distribution.check();
        Path folder = Home.existing(Path.of(settings.get(Setting.HOME))).root();
        Preflight.disk(folder, settings);
        Home home = Home.open(folder);
        List<String> orphans = home.processes().endOrphans();
        Preflight.port(settings);
        EmbeddedPlatform.check(home, settings);
        Preflight.memory(
                Preflight.availableMemoryMb(), Preflight.SERVICES_MB + settings.number(Setting.SERVER_HEAP_MB));
        progress.line("Candor keeps everything in " + home.root());
        if (!orphans.isEmpty()) {
            progress.line("  ended what an earlier start left running: " + String.join(", ", orphans));
        }
        return home;
    }
}
