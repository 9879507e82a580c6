package app.candor.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the build assembles: {@code lib/} with this launcher, {@code candor.war}, {@code payara-micro.jar}
 * and {@code keycloak.tar.gz}.
 */
public record Distribution(Path root) {
    /** The distribution that this class was loaded from, unless {@code -Dcandor.distribution} names another. */
    public static Distribution own() {
        String named = System.getProperty("candor.distribution");
        if (named != null) {
            return new Distribution(Path.of(named).toAbsolutePath());
        }
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.getParent().getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path war() {
        return present(root.resolve("candor.war"));
    }

    public Path payara() {
        return present(root.resolve("payara-micro.jar"));
    }

    public Path keycloak() {
        return present(root.resolve("keycloak.tar.gz"));
    }

    /** The JDBC driver, which the server needs on its own class path. */
    public Path databaseDriver() {
        Path lib = root.resolve("lib");
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("postgresql-[\\d.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> incomplete(lib.resolve("postgresql-….jar")));
        } catch (IOException e) {
            throw incomplete(lib);
        }
    }

    /** @throws Refusal when a file of the distribution is missing */
    public void check() {
        List.of(war(), payara(), keycloak(), databaseDriver());
    }

    private static Path present(Path file) {
        if (!Files.isRegularFile(file)) {
            throw incomplete(file);
        }
        return file;
    }

    private static Refusal incomplete(Path file) {
        return new Refusal(
                ExitCode.MACHINE,
                "The distribution is incomplete, " + file + " is missing: build it again with mvn package.");
    }
}
