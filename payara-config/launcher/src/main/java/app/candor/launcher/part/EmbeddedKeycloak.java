package app.candor.launcher.part;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Archives;
import app.candor.launcher.home.Home;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keycloak from its distribution, as a process of its own, with its data in our PostgreSQL. The realm is imported at
 * the first start and from then on belongs to its administrators; only what {@link RealmSettings} names follows the
 * configuration.
 */
final class EmbeddedKeycloak implements Part {
    static final String CLIENT_SECRET = "oidc.client-secret";
    static final String REALM = "candor";
    private static final String PROCESS = "keycloak";
    private static final String ADMIN = "candor-launcher";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Home home;
    private final Path archive;
    private final int port;
    private final String jdbcUrl;
    private final Settings settings;
    private final Path log;
    private Process process;
    private long logStart;

    /** @param settings with the port and the address of the pages */
    EmbeddedKeycloak(Home home, Path archive, int port, String jdbcUrl, Settings settings) {
        this.home = home;
        this.archive = archive;
        this.port = port;
        this.jdbcUrl = jdbcUrl;
        this.settings = settings;
        this.log = home.logs().resolve("keycloak.log");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    String issuer() {
        return issuer(port);
    }

    String clientSecret() {
        return home.secrets().password(CLIENT_SECRET);
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public String describe() {
        return address() + ", realm " + REALM;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    @Override
    public void start() throws IOException, InterruptedException {
        Path keycloak = Archives.unpackOnce(() -> Files.newInputStream(archive), false, 1, programs());
        Path optimised = keycloak.resolve(".optimised");
        if (!Files.exists(optimised)) {
            Commands.run("Building Keycloak", java(keycloak, "build", "--db=postgres"), log, 240);
            Files.createFile(optimised);
        }
        RealmFile.write(keycloak.resolve("data/import/candor-realm.json"), settings.flag(Setting.DEMO));
        logStart = LastWords.end(log);
        process = Commands.start(home, PROCESS, startCommand(keycloak), environment(), Redirect.appendTo(log.toFile()));
        awaitRealm();
        followSettings();
    }

    private List<String> startCommand(Path keycloak) {
        return java(
                keycloak,
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address(),
                "--cache=local",
                "--db-url=" + jdbcUrl,
                "--db-username=keycloak",
                "--db-pool-initial-size=2",
                "--db-pool-max-size=20",
                "--log-level=info");
    }

    /** Passwords, and what the realm's file leaves open. */
    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", home.secrets().password(EmbeddedPostgres.passwordOf("keycloak")),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", home.secrets().password("keycloak.admin.password"),
                "CANDOR_BASE_URL", settings.get(Setting.BASE_URL),
                "CANDOR_HTTP_PORT", settings.get(Setting.HTTP_PORT),
                "CANDOR_OIDC_CLIENT_SECRET", clientSecret());
    }

    @Override
    public void stop() {
        if (process != null) {
            home.processes().end(PROCESS, process.toHandle(), Duration.ofSeconds(20));
            process = null;
        }
    }

    @Override
    public Optional<String> lastWords() {
        return LastWords.ofEnd(log, logStart);
    }

    private Path programs() {
        String version = archive.getFileName().toString().replace(".tar.gz", "");
        try {
            return home.folder("programs").resolve(version + "-" + Files.size(archive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitRealm() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Http.answers(issuer() + "/.well-known/openid-configuration")) {
            if (!process.isAlive()) {
                throw new Refusal(
                        ExitCode.FAILED,
                        "Keycloak did not start: "
                                + LastWords.ofStart(log, logStart).orElse("it left no word") + "; see " + log + ".");
            }
            if (System.nanoTime() > end) {
                throw new Refusal(
                        ExitCode.FAILED,
                        "Keycloak did not answer within " + PATIENCE.toMinutes() + " minutes; see " + log + ".");
            }
            Thread.sleep(200);
        }
    }

    /** Not at every start: administrators may have changed the realm since. */
    private void followSettings() throws IOException {
        RealmSettings wanted = new RealmSettings(settings);
        Path applied = home.folder("run").resolve("keycloak.settings");
        if (!Files.exists(applied) || !Files.readString(applied).equals(wanted.fingerprint())) {
            wanted.apply(
                    KeycloakAdmin.signIn(address(), REALM, ADMIN, home.secrets().password("keycloak.admin.password")));
            Files.writeString(applied, wanted.fingerprint());
        }
    }

    /** Its own start script runs Java as a child that a {@code kill -9} of the script would leave behind. */
    private static List<String> java(Path keycloak, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Commands.java(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.security.egd=file:/dev/urandom",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + keycloak,
                "-Djboss.server.config.dir=" + keycloak.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                keycloak.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }
}
