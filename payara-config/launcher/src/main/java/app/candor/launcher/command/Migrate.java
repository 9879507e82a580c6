package app.candor.launcher.command;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Preflight;
import app.candor.launcher.Progress;
import app.candor.launcher.Refusal;
import app.candor.launcher.part.Migrations;
import app.candor.launcher.part.Parts;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;

/** {@code candor migrate}: brings the configured database to the schema of this version, before the servers start. */
public final class Migrate {
    private final Settings settings;
    private final Progress progress;

    public Migrate(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @throws Refusal when the database does not answer or was made by other migrations */
    public void run() {
        Preflight.configuration(
                settings,
                Setting.JDBC_URL,
                settings.find(Setting.JDBC_OWNER).isPresent() ? Setting.JDBC_OWNER_PASSWORD : Setting.JDBC_PASSWORD);
        Logging.quiet();
        try (Parts parts = new Parts(progress)) {
            parts.start(byOwner(settings));
        }
    }

    /** @throws Refusal when the schema is older than this version, because consumers start with the server */
    static void refusePending(Settings settings) {
        int pending = new Migrations(
                        settings.get(Setting.JDBC_URL),
                        settings.get(Setting.JDBC_USER),
                        settings.get(Setting.JDBC_PASSWORD),
                        settings.get(Setting.JDBC_USER))
                .pending();
        if (pending > 0) {
            throw new Refusal(
                    ExitCode.CONFIGURATION,
                    "The database at " + settings.get(Setting.JDBC_URL) + " lacks " + pending
                            + " migrations of this version: run candor migrate first.");
        }
    }

    /** As the owner of the tables, when it is another than the server's user. */
    private static Migrations byOwner(Settings settings) {
        boolean separate = settings.find(Setting.JDBC_OWNER).isPresent();
        return new Migrations(
                settings.get(Setting.JDBC_URL),
                settings.get(separate ? Setting.JDBC_OWNER : Setting.JDBC_USER),
                settings.get(separate ? Setting.JDBC_OWNER_PASSWORD : Setting.JDBC_PASSWORD),
                settings.get(Setting.JDBC_USER));
    }
}
