package app.candor.launcher.doctor;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Preflight;
import app.candor.launcher.Progress;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Home;
import app.candor.launcher.part.EmbeddedPlatform;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks every dependency how it is. */
public final class Doctor {
    private final Settings settings;
    private final Progress progress;

    public Doctor(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** {@link ExitCode#FAILED} when something is broken; what is merely off does not count. */
    public ExitCode run() {
        List<Finding> findings = findings();
        findings.forEach(finding -> progress.line(finding.line()));
        boolean broken = findings.stream().anyMatch(finding -> finding.state() == Finding.State.BROKEN);
        return broken ? ExitCode.FAILED : ExitCode.OK;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(configuration());
        if (findings.get(0).state() == Finding.State.BROKEN) {
            // Nobody can be asked at an address that is none.
            return findings;
        }
        Home home = Home.existing(Path.of(settings.get(Setting.HOME)));
        boolean running = home.inUse();
        findings.addAll(new MachineChecks(settings, home.root(), running).findings());
        ServiceChecks services = new ServiceChecks(settings, EmbeddedPlatform.remembered(home, settings), running);
        findings.addAll(services.services());
        findings.add(services.server());
        findings.addAll(new RemoteChecks(settings).findings());
        return findings;
    }

    private Finding configuration() {
        try {
            Preflight.configuration(settings);
            return Finding.ok("Configuration", "every value is valid");
        } catch (Refusal e) {
            return Finding.broken("Configuration", e.getMessage(), "see docs/guide/configuration.md");
        }
    }
}
