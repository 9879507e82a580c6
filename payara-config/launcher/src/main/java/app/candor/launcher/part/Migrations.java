package app.candor.launcher.part;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

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
        applied = flyway.migrate().migrationsExecuted;
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
        return (int) Arrays.stream(flyway.info().pending()).count();
    }
}
