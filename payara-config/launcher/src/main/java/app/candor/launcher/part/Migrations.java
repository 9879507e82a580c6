package app.candor.launcher.part;

import app.candor.launcher.Causes;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import app.candor.shared.config.Setting;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the database to the schema of this version. */
public final class Migrations implements Part {
    private final String url;
    private final Flyway flyway;
    private int applied;

    /**
     * @param url of the database
     * @param user who asks, and owns what is made
     * @param serverUser who gets the rights that the server needs; has them all when it is the same
     */
    public Migrations(String url, String user, String password, String serverUser) {
        this.url = url;
        this.flyway = Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                // Each context owns a range of versions, so a later version may bring a lower number.
                .outOfOrder(true)
                // What is not applied yet is counted, not wrong.
                .ignoreMigrationPatterns("*:pending", "*:future")
                .initSql("set candor.server_user = '" + serverUser.replace("'", "''") + "'")
                .connectRetries(0)
                .load();
    }

    @Override
    public String name() {
        return "Schema";
    }

    @Override
    public void start() {
        applied = asked(() -> flyway.migrate().migrationsExecuted);
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

    /**
     * How many migrations the database lacks.
     *
     * @throws Refusal when it does not answer or was made by other migrations
     */
    public int pending() {
        return asked(() -> {
            flyway.validate();
            return flyway.info().pending().length;
        });
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (FlywayValidateException e) {
            throw new Refusal(
                    ExitCode.FAILED,
                    "The schema of the database at " + url
                            + " was made by other migrations than those of this version ("
                            + e.getMessage().lines().skip(1).findFirst().orElse(e.getMessage())
                            + "): use the version that made it, or a fresh database.",
                    e);
        } catch (FlywayException e) {
            throw new Refusal(
                    ExitCode.FAILED,
                    "The database at " + url + " cannot be used: " + Causes.sentence(e) + "; correct "
                            + Setting.JDBC_URL.env() + ", " + Setting.JDBC_USER.env() + " or "
                            + Setting.JDBC_PASSWORD.env() + ", or start it.",
                    e);
        }
    }
}
