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
import org.awaitility.Awaitility;

/** One installation of Candor, started by the {@code candor} command of the distribution in a folder of its own. */
public final class Candor {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private Process up;

    /**
     * @param home becomes {@code CANDOR_HOME}
     * @param settings environment variables {@code CANDOR_…} beside home and port
     */
    public Candor(Path home, Map<String, String> settings) {
        this.home = home.toAbsolutePath();
        this.settings = new TreeMap<>(settings);
        this.port = freePort();
    }

    /** Runs {@code candor up} and returns when the server is ready. */
    public Candor up() {
        try {
            Files.createDirectories(home.getParent());
            up = command("up")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(upLog().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("candor up, see " + upLog())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!up.isAlive()) {
                        throw new AssertionError("candor up ended with " + up.exitValue() + ":\n" + log());
                    }
                    return ready();
                });
        return this;
    }

    /** As Ctrl-C: asks it to stop and waits until it has. */
    public int stop() {
        up.destroy();
        return waitForEnd();
    }

    /** As the power going: the launcher and everything it started are killed at once. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(processes());
        all.add(0, up.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        waitForEnd();
        all.forEach(process -> process.onExit().join());
    }

    /** Kills the server alone; the launcher sees it. */
    public void killServer() {
        up.descendants()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> String.join(" ", arguments).contains("payara-micro"))
                        .orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills the launcher alone, with Kafka and the object store in it; what it started stays behind. */
    public void killLauncher() {
        up.destroyForcibly();
        waitForEnd();
    }

    /** Every process that belongs to this installation now, those of PostgreSQL included, which is nobody's child. */
    public List<ProcessHandle> processes() {
        Processes known = Home.existing(home).processes();
        return Stream.concat(
                        up.descendants(),
                        known.names().stream()
                                .flatMap(name -> known.find(name).stream())
                                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())))
                .distinct()
                .toList();
    }

    private int waitForEnd() {
        try {
            if (!up.waitFor(90, TimeUnit.SECONDS)) {
                throw new AssertionError("candor did not stop:\n" + log());
            }
            return up.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs another command of {@code candor} to its end and answers what it printed. */
    public String run(String... arguments) {
        try {
            Process process = command(arguments).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new AssertionError(
                        "candor " + String.join(" ", arguments) + " ended with " + exit + ": " + output);
            }
            return output.strip();
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
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                distribution.resolve("lib") + "/*",
                "-Dcandor.distribution=" + distribution,
                "app.candor.launcher.Main"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(settings);
        builder.environment().put("CANDOR_HOME", home.toString());
        builder.environment().put("CANDOR_HTTP_PORT", Integer.toString(port));
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

    private Path upLog() {
        return home.resolveSibling(home.getFileName() + "-up.log");
    }

    /** What {@code candor up} printed. */
    public String log() {
        try {
            return Files.readString(upLog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
