package app.candor.launcher.part;

import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What the server is told besides the WAR: commands around its boot, log format, environment, system properties. */
public final class ServerFiles {
    private static final String HTTP =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http";

    private ServerFiles() {}

    /**
     * Writes the commands that run before the boot.
     *
     * @param address that the server listens on
     */
    public static Path preBoot(Path folder, String address) {
        return write(
                folder.resolve("pre-boot.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                        + address + "\n"
                        + HTTP + ".scheme-mapping=X-Forwarded-Proto\n"
                        // The server ignores the attribute that the application gives its session's cookie. Lax, not
                        // Strict: the way back from Keycloak is a navigation from another site.
                        + HTTP + ".cookie-same-site-enabled=true\n"
                        + HTTP + ".cookie-same-site-value=Lax\n"
                        // Ours is set where it is due; the server's would also say no to the sites that may frame a
                        // page.
                        + HTTP + ".xframe-options=false\n"
                        // Nodes meet in PostgreSQL and Kafka; the data grid would only listen on every address.
                        + "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false\n");
    }

    /** Writes the commands that make the pool {@code jdbc/candor}; the password stays in the environment. */
    public static Path postBoot(Path folder, Settings settings) {
        String properties = String.join(
                ":",
                "url=" + escape(settings.get(Setting.JDBC_URL)),
                "user=" + escape(settings.get(Setting.JDBC_USER)),
                "password=${ENV\\=" + Setting.JDBC_PASSWORD.env() + "}",
                "stringtype=unspecified",
                "reWriteBatchedInserts=true",
                "ApplicationName=candor");
        return write(
                folder.resolve("post-boot.txt"),
                "create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource"
                        + " --restype=javax.sql.DataSource --steadypoolsize=4 --maxpoolsize="
                        + settings.get(Setting.JDBC_POOL_SIZE)
                        + " --isconnectvalidatereq=true --validationmethod=auto-commit --validateatmostonceperiod=30"
                        + " --property=" + properties + " candor\n"
                        + "create-jdbc-resource --connectionpoolid=candor jdbc/candor\n");
    }

    /** Writes the log format: JSON lines to rotated files {@code server-0.log} and on, the rest to the standard output. */
    public static Path logging(Path folder, Path logs) {
        Path file = folder.resolve("logging.properties");
        try (InputStream template = ServerFiles.class.getResourceAsStream("logging.properties");
                OutputStream output = Files.newOutputStream(file)) {
            Properties properties = new Properties();
            properties.load(template);
            // The server takes % for the begin of a placeholder.
            properties.setProperty(
                    "java.util.logging.FileHandler.pattern", logs.toString().replace("%", "%%") + "/server-%g.log");
            properties.store(output, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the server reads from its environment: our settings and what MicroProfile JWT needs of them. */
    public static Map<String, String> environment(Settings settings) {
        Map<String, String> environment = new LinkedHashMap<>(settings.environment());
        String issuer = settings.get(Setting.OIDC_ISSUER);
        environment.put("MP_JWT_VERIFY_ISSUER", issuer);
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer + "/protocol/openid-connect/certs");
        environment.put("MP_JWT_VERIFY_AUDIENCES", settings.get(Setting.OIDC_AUDIENCE));
        return environment;
    }

    /** System properties without which the server does not take the application. */
    public static Map<String, String> systemProperties() {
        return Map.of(
                // Some libraries carry an empty beans.xml and mean all of their classes.
                "fish.payara.deployment.emptyBeansXmlModeALL", "true",
                "mp.openapi.extensions.scan.lib", "true",
                // Otherwise every use of JSON looks through all jars for a provider, one thread at a time.
                "jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
