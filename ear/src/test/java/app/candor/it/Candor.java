package app.candor.it;

import app.candor.launcher.home.Home;
import app.candor.launcher.home.Processes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/** One installation of Candor, started by the {@code candor} command of the distribution in a folder of its own. */
public final class Candor {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private Process running;

    /**
     * @param home becomes {@code CANDOR_HOME}
     * @param settings environment variables {@code CANDOR_…} beside home and port
     */
    public Candor(Path home, Map<String, String> settings) {
        this.home = home.toAbsolutePath();
        this.settings = new TreeMap<>(settings);
        this.port = freePort();
    }

    /** Runs {@code candor up} and returns when it has said that it is ready. */
    public Candor up() {
        return start("up");
    }

    /** Runs {@code candor serve}, with the services that the settings name. */
    public Candor serve() {
        return start("serve");
    }

    private Candor start(String command) {
        try {
            Files.createDirectories(home.getParent());
            Files.deleteIfExists(commandLog());
            running = command(command)
                    .redirectErrorStream(true)
                    .redirectOutput(commandLog().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("candor " + command + ", see " + commandLog())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!running.isAlive()) {
                        throw new AssertionError(
                                "candor " + command + " ended with " + running.exitValue() + ":\n" + log());
                    }
                    return log().contains("Ctrl-C stops") && ready();
                });
        return this;
    }

    /** As a service manager: asks it to stop and waits until it has. */
    public int stop() {
        running.destroy();
        return waitForEnd();
    }

    /** As Ctrl-C in the terminal. */
    public int interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(running.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return waitForEnd();
    }

    /** As the power going: the launcher and everything it started are killed at once. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(processes());
        all.add(0, running.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        waitForEnd();
        all.forEach(process -> process.onExit().join());
    }

    /** Kills the server alone; the launcher sees it, stops the rest in order and ends by itself: see {@link #waitForEnd}. */
    public void killServer() {
        Home.existing(home).processes().find("server").orElseThrow().destroyForcibly();
    }

    /** Kills the launcher alone, with Kafka and the object store in it; what it started stays behind. */
    public void killLauncher() {
        running.destroyForcibly();
        waitForEnd();
    }

    /** Every process that belongs to this installation now, those of PostgreSQL included, which is nobody's child. */
    public List<ProcessHandle> processes() {
        Processes known = Home.existing(home).processes();
        return Stream.concat(
                        running.descendants(),
                        known.names().stream()
                                .flatMap(name -> known.find(name).stream())
                                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())))
                .distinct()
                .toList();
    }

    /** The exit code, once the command has ended by itself. */
    public int waitForEnd() {
        try {
            if (!running.waitFor(90, TimeUnit.SECONDS)) {
                throw new AssertionError("candor did not stop:\n" + log());
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs another command of {@code candor} to its end and answers what it printed. */
    public String run(String... arguments) {
        Result result = tryTo(arguments);
        if (result.exit() != 0) {
            throw new AssertionError("candor " + String.join(" ", arguments) + " ended with " + result);
        }
        return result.output().strip();
    }

    /** What a command printed, to either stream, and its exit code. */
    public record Result(int exit, String output) {}

    /** Runs another command of {@code candor} to its end, whatever that is. */
    public Result tryTo(String... arguments) {
        try {
            Process process = command(arguments).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A process of the {@code candor} command that has not begun yet. */
    public ProcessBuilder command(String... arguments) {
        Path distribution = Path.of(System.getProperty("candor.distribution"));
        // A test run in the background ignores interrupts, and so would what it starts.
        List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT", distribution + "/bin/candor"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CANDOR_HOME", home.toString());
        builder.environment().put("CANDOR_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        return builder;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path home() {
        return home;
    }

    /** A port that the launcher chose, by the name of the part, such as {@code postgres} or {@code keycloak}. */
    public int port(String part) {
        return Integer.parseInt(kept("ports.properties").getProperty(part));
    }

    /** What the launcher made up and keeps, such as passwords. */
    public Properties secrets() {
        return kept("secrets.properties");
    }

    /** The product's own database, for looking at what no face shows. */
    public DataSource database() {
        return database("candor");
    }

    /** The same as the owner of the tables, who may change them. */
    public DataSource ownersDatabase() {
        return database("candor_owner");
    }

    private DataSource database(String user) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://127.0.0.1:" + port("postgres") + "/candor");
        dataSource.setUser(user);
        dataSource.setPassword(secrets().getProperty(user + ".jdbc.password"));
        return dataSource;
    }

    private Properties kept(String name) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve(name))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public boolean ready() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) base().resolve("/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Path commandLog() {
        return home.resolveSibling(home.getFileName() + "-command.log");
    }

    /** What the command that was started last printed. */
    public String log() {
        try {
            return Files.readString(commandLog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the next start on. */
    public void set(String variable, String value) {
        settings.put(variable, value);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
