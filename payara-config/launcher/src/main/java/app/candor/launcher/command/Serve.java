package app.candor.launcher.command;

import app.candor.launcher.Distribution;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Preflight;
import app.candor.launcher.Progress;
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

    /** Returns when the server was lost; a signal ends the process after the server was stopped. */
    public ExitCode run() {
        Preflight.configuration(settings, REQUIRED);
        distribution.check();
        Migrate.refusePending(settings);
        Home home = Home.open(Path.of(settings.get(Setting.HOME)));
        List<String> orphans = home.processes().endOrphans();
        if (!orphans.isEmpty()) {
            progress.line("Ended what an earlier start left running: " + String.join(", ", orphans));
        }
        Preflight.port(settings);
        Preflight.disk(home, settings.number(Setting.MIN_FREE_MB));
        Preflight.memory(Preflight.availableMemoryMb(), settings.number(Setting.SERVER_HEAP_MB));
        Parts parts = new Parts(progress);
        Shutdown shutdown = Shutdown.install(parts, home, progress);
        try {
            Settings here = settings.with(Setting.HOME, home.root().toString());
            parts.start(new PayaraServer(home, distribution, here, settings.get(Setting.HTTP_ADDRESS)));
            return shutdown.awaitLoss();
        } finally {
            shutdown.now();
        }
    }
}
