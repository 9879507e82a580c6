package app.candor.launcher.part;

import app.candor.launcher.Distribution;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Progress;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Home;
import app.candor.launcher.home.Ports;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Everything that the server needs, on this machine: PostgreSQL with the schema, Kafka with the topics, an object store
 * with the bucket, Keycloak with the realm.
 *
 * <p>Tests start it for themselves with {@link #start(Home, Settings, Distribution, Progress, Set)}.
 */
public final class EmbeddedPlatform implements AutoCloseable {
    /** What can be left out by a test that does not need it. PostgreSQL is always there. */
    public enum Service {
        KAFKA,
        STORE,
        KEYCLOAK
    }

    /** All services. */
    public static final Set<Service> ALL = Set.copyOf(EnumSet.allOf(Service.class));

    private final Parts parts;
    private final Settings settings;

    private EmbeddedPlatform(Parts parts, Settings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    /**
     * Starts the services and returns when they are usable.
     *
     * @param home opened, that is, claimed by this process
     * @throws Refusal when one of them does not start; those that did are stopped
     */
    public static EmbeddedPlatform start(
            Home home, Settings settings, Distribution distribution, Progress progress, Set<Service> services) {
        Parts parts = new Parts(progress);
        try {
            return start(home, settings, distribution, parts, services);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** As {@link #start(Home, Settings, Distribution, Progress, Set)}, but the caller stops the parts. */
    public static EmbeddedPlatform start(
            Home home, Settings settings, Distribution distribution, Parts parts, Set<Service> services) {
        check(home, settings);
        Ports ports = home.ports();
        EmbeddedPostgres postgres = new EmbeddedPostgres(home, port(ports, settings, Setting.POSTGRES_PORT));
        Settings known = settings.with(Setting.HOME, home.root().toString())
                .with(Setting.BASE_URL, settings.get(Setting.BASE_URL))
                .with(Setting.JDBC_URL, postgres.jdbcUrl("candor"))
                .with(Setting.JDBC_USER, "candor")
                .with(Setting.JDBC_PASSWORD, home.secrets().password(EmbeddedPostgres.passwordOf("candor")))
                .with(Setting.SECRET_KEY, settings.find(Setting.SECRET_KEY).orElseGet(() -> home.secrets()
                        .key("secret-key")));
        CompletableFuture<Void> keycloakStart = CompletableFuture.completedFuture(null);
        parts.start(postgres);
        if (services.contains(Service.KEYCLOAK)) {
            EmbeddedKeycloak keycloak = new EmbeddedKeycloak(
                    home,
                    distribution.keycloak(),
                    port(ports, settings, Setting.KEYCLOAK_PORT),
                    postgres.jdbcUrl("keycloak"),
                    known);
            known = known.with(Setting.OIDC_ISSUER, keycloak.issuer())
                    .with(Setting.OIDC_CLIENT_SECRET, keycloak.clientSecret());
            keycloakStart = parts.startBeside(keycloak);
        }
        if (services.contains(Service.KAFKA)) {
            EmbeddedKafka kafka = new EmbeddedKafka(
                    home, port(ports, settings, Setting.KAFKA_PORT), ports.choose("kafka-controller", 0, ""));
            parts.start(kafka);
            known = known.with(Setting.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrapServers());
        }
        if (services.contains(Service.STORE)) {
            EmbeddedStore store = new EmbeddedStore(
                    home,
                    port(ports, settings, Setting.S3_PORT),
                    settings.get(Setting.S3_BUCKET),
                    settings.get(Setting.BASE_URL));
            parts.start(store);
            known = known.with(Setting.S3_ENDPOINT, store.endpoint())
                    .with(Setting.S3_ACCESS_KEY, store.accessKey())
                    .with(Setting.S3_SECRET_KEY, store.secretKey());
        }
        parts.start(new Migrations(
                known.get(Setting.JDBC_URL),
                EmbeddedPostgres.OWNER,
                home.secrets().password(EmbeddedPostgres.passwordOf(EmbeddedPostgres.OWNER)),
                known.get(Setting.JDBC_USER)));
        Parts.await(keycloakStart);
        return new EmbeddedPlatform(parts, known);
    }

    /**
     * Looks at what would keep a service from starting.
     *
     * @throws Refusal when the data cannot be used, or a configured port is in use or given twice
     */
    public static void check(Home home, Settings settings) {
        EmbeddedPostgres.check(home);
        Map<Integer, Setting> given = new HashMap<>();
        given.put(settings.number(Setting.HTTP_PORT), Setting.HTTP_PORT);
        for (Setting setting :
                List.of(Setting.POSTGRES_PORT, Setting.KAFKA_PORT, Setting.S3_PORT, Setting.KEYCLOAK_PORT)) {
            int port = settings.number(setting);
            if (port != 0) {
                Ports.refuseTaken(port, setting.env());
                Setting other = given.put(port, setting);
                if (other != null) {
                    throw new Refusal(
                            ExitCode.CONFIGURATION,
                            "Port " + port + " is given twice: change " + other.env() + " or " + setting.env() + ".");
                }
            }
        }
    }

    /**
     * The settings completed by the addresses and secrets of the last start from a home, for looking at it from
     * outside; what is configured stays. Nothing is added when there was no start.
     */
    public static Settings remembered(Home home, Settings settings) {
        Map<Setting, Optional<String>> known = new EnumMap<>(Setting.class);
        Ports ports = home.ports();
        known.put(
                Setting.JDBC_URL,
                ports.remembered(nameOf(Setting.POSTGRES_PORT)).map(port -> EmbeddedPostgres.jdbcUrl(port, "candor")));
        known.put(Setting.JDBC_PASSWORD, home.secrets().find(EmbeddedPostgres.passwordOf("candor")));
        known.put(
                Setting.KAFKA_BOOTSTRAP_SERVERS,
                ports.remembered(nameOf(Setting.KAFKA_PORT)).map(EmbeddedKafka::bootstrapServers));
        known.put(Setting.S3_ENDPOINT, ports.remembered(nameOf(Setting.S3_PORT)).map(EmbeddedStore::endpoint));
        known.put(Setting.S3_ACCESS_KEY, home.secrets().find(EmbeddedStore.ACCESS_KEY));
        known.put(Setting.S3_SECRET_KEY, home.secrets().find(EmbeddedStore.SECRET_KEY));
        known.put(
                Setting.OIDC_ISSUER,
                ports.remembered(nameOf(Setting.KEYCLOAK_PORT)).map(EmbeddedKeycloak::issuer));
        known.put(Setting.OIDC_CLIENT_SECRET, home.secrets().find(EmbeddedKeycloak.CLIENT_SECRET));
        Settings completed = settings;
        for (Map.Entry<Setting, Optional<String>> entry : known.entrySet()) {
            if (!settings.configured(entry.getKey()) && entry.getValue().isPresent()) {
                completed = completed.with(entry.getKey(), entry.getValue().get());
            }
        }
        return completed;
    }

    /** The settings that it was started with, completed by the addresses and secrets of the services. */
    public Settings settings() {
        return settings;
    }

    /** The same as environment variables for the server. */
    public Map<String, String> environment() {
        return ServerFiles.environment(settings);
    }

    /** Stops the services, last first. */
    @Override
    public void close() {
        parts.close();
    }

    private static int port(Ports ports, Settings settings, Setting setting) {
        return ports.choose(nameOf(setting), settings.number(setting), setting.env());
    }

    /** {@code postgres} for {@code candor.postgres.port}. */
    private static String nameOf(Setting port) {
        return port.key().split("\\.")[1];
    }
}
