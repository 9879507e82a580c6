package app.candor.launcher.part;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Archives;
import app.candor.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL from the binaries that its packagers publish to Maven Central. Data is kept, every connection needs a
 * password (SCRAM) from the very first start, {@code fsync} stays on.
 *
 * <p>PostgreSQL refuses to run as root. Then its programs run in a user namespace of their own, in which they are
 * nobody.
 */
final class EmbeddedPostgres implements Part {
    /** Owns the product's tables; the server signs in as another, who can only add to the audit log. */
    static final String OWNER = "candor_owner";

    static final String VERSION = "17.11";
    private static final String MAJOR = "17";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String PROCESS = "postgres";

    private final Home home;
    private final int port;
    private final Path data;
    private final Path log;
    private long logStart;

    EmbeddedPostgres(Home home, int port) {
        this.home = home;
        this.port = port;
        this.data = home.file("postgres");
        this.log = home.logs().resolve("postgres.log");
    }

    /** @throws Refusal when the data cannot be used by this PostgreSQL, or this user cannot run it */
    static void check(Home home) {
        Path version = home.file("postgres").resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
                throw new Refusal(
                        ExitCode.HOME,
                        "The database in " + version.getParent() + " was made by PostgreSQL "
                                + Files.readString(version).strip() + " and this is " + MAJOR
                                + ": upgrade it with pg_upgrade, or name another folder with CANDOR_HOME.");
            }
        } catch (IOException e) {
            throw new Refusal(ExitCode.HOME, version + " cannot be read: " + e.getMessage() + ".", e);
        }
        if (isRoot() && !canStepDown()) {
            throw new Refusal(
                    ExitCode.MACHINE,
                    "PostgreSQL refuses to run as root and this machine has no usable `unshare`: run candor as an"
                            + " ordinary user.");
        }
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Name of the secret that is the password of a database user. */
    static String passwordOf(String user) {
        return user + ".jdbc.password";
    }

    String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    @Override
    public String name() {
        return "PostgreSQL " + VERSION;
    }

    @Override
    public String describe() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() throws IOException, InterruptedException, SQLException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        Files.writeString(data.resolve("candor.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 120
                shared_buffers = 128MB
                fsync = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port));
        dropStaleLock();
        logStart = LastWords.end(log);
        try {
            control(130, "pg_ctl", "start", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "120");
        } catch (Refusal e) {
            // The program that starts it only says that it did not start.
            throw new Refusal(
                    e.exitCode(),
                    LastWords.ofStart(log, logStart)
                            .map(words -> name() + " did not start: " + words + "; see " + log + ".")
                            .orElse(e.getMessage()),
                    e);
        }
        home.processes().remember(PROCESS, postmaster().orElseThrow());
        createRole("candor");
        createDatabase("candor", OWNER);
        createDatabase("keycloak", "keycloak");
    }

    @Override
    public void stop() {
        if (postmaster().isEmpty()) {
            return;
        }
        try {
            control(40, "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30");
        } catch (IOException | Refusal e) {
            postmaster().ifPresent(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            postmaster().ifPresent(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        home.processes().forget(PROCESS);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return postmaster();
    }

    @Override
    public Optional<String> lastWords() {
        return LastWords.ofEnd(log, logStart);
    }

    /** In a folder beside the data that appears whole or not at all: a crash in initdb is simply begun again. */
    private void initialise() throws IOException, InterruptedException {
        Path passwordFile = home.file("run").resolve("postgres.password");
        Path fresh = home.file("postgres.partial");
        Archives.delete(fresh);
        home.folder("run");
        Files.writeString(passwordFile, home.secrets().password("postgres.password"));
        try {
            control(
                    120,
                    "initdb",
                    "-D",
                    fresh.toString(),
                    "-U",
                    "postgres",
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(fresh.resolve("postgresql.conf"), "\ninclude = 'candor.conf'\n", StandardOpenOption.APPEND);
        Files.move(fresh, data);
    }

    /** PostgreSQL trusts the process id in its lock file, but after a reboot that id may be anybody's. */
    private void dropStaleLock() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (Files.exists(lock) && postmaster().isEmpty()) {
            Files.delete(lock);
        }
    }

    private Optional<ProcessHandle> postmaster() {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(lock);
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** A database and its owner. What belongs to the user of the same name, from earlier versions, goes to the owner. */
    private void createDatabase(String name, String owner) throws SQLException {
        createRole(owner);
        try (Connection connection = administrator("postgres")) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + owner);
                execute(connection, "revoke connect on database " + name + " from public");
                return;
            }
        }
        if (!owner.equals(name)) {
            try (Connection connection = administrator(name)) {
                execute(connection, "reassign owned by " + name + " to " + owner);
            }
        }
    }

    /** A user who may do nothing yet. */
    private void createRole(String name) throws SQLException {
        String password = home.secrets().password(passwordOf(name));
        try (Connection connection = administrator("postgres")) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role " + name + " login password '" + password + "'");
            }
        }
    }

    private Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database), "postgres", home.secrets().password("postgres.password"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void control(int seconds, String program, String... arguments) throws IOException, InterruptedException {
        Path programs = Archives.unpackOnce(
                () -> EmbeddedPostgres.class.getResourceAsStream(ARCHIVE),
                true,
                0,
                home.folder("programs").resolve("postgresql-" + VERSION));
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Commands.run("PostgreSQL's " + program, command, home.logs().resolve("postgres-control.log"), seconds);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean canStepDown() {
        try {
            return new ProcessBuilder("unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
