package app.candor.launcher.command;

import app.candor.launcher.Distribution;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Preflight;
import app.candor.launcher.Progress;
import app.candor.launcher.Refusal;
import app.candor.launcher.doctor.Finding;
import app.candor.launcher.doctor.ServiceChecks;
import app.candor.launcher.home.Home;
import app.candor.launcher.part.Parts;
import app.candor.launcher.part.PayaraServer;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.nio.file.Path;
import java.util.List;

/** {@code candor serve}: the server alone, against services that the configuration names. */
public final class Serve {
    private static final Setting[] REQUIRED = {
        Setting.BASE_URL,
        Setting.SECRET_KEY,
        Setting.JDBC_URL,
        Setting.JDBC_PASSWORD,
        Setting.KAFKA_BOOTSTRAP_SERVERS,
        Setting.S3_ENDPOINT,
        Setting.S3_ACCESS_KEY,
        Setting.S3_SECRET_KEY,
        Setting.OIDC_ISSUER,
        Setting.OIDC_CLIENT_SECRET
    };

    private final Settings settings;
    private final Distribution distribution;
    private final Progress progress;

    public Serve(Settings settings, Distribution distribution, Progress progress) {
        this.settings = settings;
        this.distribution = distribution;
        this.progress = progress;
    }

    /**
     * Returns never: a signal ends the process after the server was stopped.
     *
     * @throws Refusal when the server does not start, or ends by itself later
     */
    public void run() {
        long begin = System.nanoTime();
        Home home = claim();
        Parts parts = new Parts(progress);
        Shutdown shutdown = Shutdown.install(parts, home, progress);
        try {
            Settings here = settings.with(Setting.HOME, home.root().toString());
            parts.start(new PayaraServer(home, distribution, here, settings.get(Setting.HTTP_ADDRESS)));
            progress.line("");
            Welcome.afterServe(here, System.nanoTime() - begin).forEach(progress::line);
            shutdown.awaitLoss();
        } finally {
            shutdown.now();
        }
    }

    /** Looks at all that can be known before the server starts, its services included, and takes the folder. */
    private Home claim() {
        Preflight.configuration(settings, REQUIRED);
        Preflight.ffmpeg(settings);
        distribution.check();
        Logging.quiet();
        Migrate.refusePending(settings);
        refuseBroken(new ServiceChecks(settings).services());
        Path folder = Home.existing(Path.of(settings.get(Setting.HOME))).root();
        Preflight.disk(folder, settings);
        Home home = Home.open(folder);
        List<String> orphans = home.processes().endOrphans();
        Preflight.port(settings);
        Preflight.memory(Preflight.availableMemoryMb(), settings.number(Setting.SERVER_HEAP_MB));
        if (!orphans.isEmpty()) {
            progress.line("Ended what an earlier start left running: " + String.join(", ", orphans));
        }
        return home;
    }

    private static void refuseBroken(List<Finding> findings) {
        List<String> broken = findings.stream()
                .filter(finding -> finding.state() == Finding.State.BROKEN)
                .map(Finding::sentence)
                .toList();
        if (!broken.isEmpty()) {
            throw new Refusal(ExitCode.FAILED, String.join("\n", broken));
        }
    }
}
