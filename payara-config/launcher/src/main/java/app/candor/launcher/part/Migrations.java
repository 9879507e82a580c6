package app.candor.launcher.part;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the database to the schema of this version. */
public final class Migrations implements Part {
    private final Flyway flyway;
    private int applied;

    /** @param url of the database */
    public Migrations(String url, String user, String password) {
        this.flyway = Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                // Each context owns a range of versions, so a later version may bring a lower number.
                .outOfOrder(true)
                .load();
    }

    @Override
    public String name() {
        return "Schema";
    }

    @Override
    public void start() {
        try {
            applied = flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new Refusal(
                    ExitCode.FAILED,
                    "The schema of this database was made by other migrations than those of this version ("
                            + e.getMessage()
                                    .lines()
                                    .skip(1)
                                    .limit(1)
                                    .findFirst()
                                    .orElse(e.getMessage())
                            + "): use the version that made it, or a fresh database.",
                    e);
        }
    }

    @Override
    public String describe() {
        MigrationInfo current = flyway.info().current();
        return "version " + (current == null ? "none" : current.getVersion()) + ", "
                + (applied == 0 ? "nothing to do" : applied + " applied");
    }

    @Override
    public void stop() {
        // Nothing runs.
    }

    /** How many migrations the database lacks. */
    public int pending() {
        return flyway.info().pending().length;
    }
}
