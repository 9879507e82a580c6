package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void dataOfAnotherMajorVersionShouldBeRefused() throws Exception {
        try (Home home = Home.open(folder.resolve("var"))) {
            Files.writeString(home.folder("postgres").resolve("PG_VERSION"), "15\n");
            assertThatThrownBy(() -> EmbeddedPostgres.check(home))
                    .hasMessageContaining("was made by PostgreSQL 15 and this is 17")
                    .extracting(e -> ((Refusal) e).exitCode())
                    .isEqualTo(ExitCode.HOME);
        }
    }

    @Test
    void dataShouldSurviveAKillAndPasswordsShouldBeEnforced() throws Exception {
        try (Home home = Home.open(folder.resolve("var"))) {
            int port = home.ports().choose("postgres", 0, "");
            EmbeddedPostgres first = new EmbeddedPostgres(home, port);
            first.start();
            try {
                execute(first, home, "create table t (i int)");
                execute(first, home, "insert into t values (42)");
                assertThatThrownBy(() -> DriverManager.getConnection(
                                        first.jdbcUrl("candor"), EmbeddedPostgres.OWNER, "wrong")
                                .close())
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
                assertThat(query(first, home, "show fsync")).isEqualTo("on");
                // As earlier versions left it: everything belongs to the server's own user.
                administer(first, home, "alter database candor owner to candor");
                administer(first, home, "alter table t owner to candor");
            } finally {
                ProcessHandle postmaster = first.process().orElseThrow();
                postmaster.destroyForcibly();
                postmaster.onExit().get();
            }
            EmbeddedPostgres second = new EmbeddedPostgres(home, port);
            try {
                second.start();
                assertThat(query(second, home, "select i::text from t")).isEqualTo("42");
                assertThat(query(second, home, "select tableowner from pg_tables where tablename = 't'"))
                        .isEqualTo(EmbeddedPostgres.OWNER);
                assertThat(query(second, home, "select lower('ÄЖ')")).isEqualTo("äж");
            } finally {
                second.stop();
            }
            assertThat(second.process()).isEmpty();
            assertThat(home.processes().names()).isEmpty();
        }
    }

    private static void administer(EmbeddedPostgres postgres, Home home, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("candor"), "postgres", home.secrets().password("postgres.password"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void execute(EmbeddedPostgres postgres, Home home, String sql) throws SQLException {
        try (Connection connection = connect(postgres, home);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, Home home, String sql) throws SQLException {
        try (Connection connection = connect(postgres, home);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, Home home) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("candor"),
                EmbeddedPostgres.OWNER,
                home.secrets().password(EmbeddedPostgres.passwordOf(EmbeddedPostgres.OWNER)));
    }
}
