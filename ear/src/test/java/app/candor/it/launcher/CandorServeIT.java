package app.candor.it.launcher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Candor;
import app.candor.launcher.Distribution;
import app.candor.launcher.Progress;
import app.candor.launcher.home.Home;
import app.candor.launcher.part.EmbeddedPlatform;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code candor migrate}, {@code serve} and {@code doctor} against services that only the environment names. The
 * embedded ones stand in for them, with a database that no migration has seen.
 */
class CandorServeIT {
    private static final int TERMINATED = 143;

    @TempDir
    static Path folder;

    /** Kept, because the logging forgets the level of a logger that nobody holds. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static Home servicesHome;
    private static EmbeddedPlatform services;

    @BeforeAll
    static void startServices() throws SQLException {
        KAFKA.setLevel(Level.WARNING);
        servicesHome = Home.open(folder.resolve("services"));
        services = EmbeddedPlatform.start(
                servicesHome,
                Settings.of(Map.of()),
                new Distribution(Path.of(System.getProperty("candor.distribution"))),
                Progress.silent(),
                EmbeddedPlatform.ALL);
        try (Connection connection = DriverManager.getConnection(
                        services.settings().get(Setting.JDBC_URL).replaceAll("candor$", "postgres"),
                        "postgres",
                        servicesHome.secrets().password("postgres.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database elsewhere owner candor");
        }
    }

    @AfterAll
    static void stopServices() {
        if (services != null) {
            services.close();
        }
        servicesHome.close();
    }

    @Test
    void theServerShouldRunOnServicesOfYourOwn() {
        Candor candor = new Candor(folder.resolve("node"), environment());

        assertThat(candor.tryTo("serve"))
                .satisfies(result -> assertThat(result.exit()).isEqualTo(3))
                .extracting(Candor.Result::output)
                .asString()
                .matches(
                        "The database at .*/elsewhere lacks \\d+ migrations of this version: run candor migrate first\\.\n");
        assertThat(candor.home()).doesNotExist();

        assertThat(candor.run("migrate")).contains("Schema").containsPattern("version \\d+, \\d+ applied");
        assertThat(candor.run("migrate")).contains("nothing to do");
        assertThat(candor.run("doctor"))
                .contains("/elsewhere", "all topics", "bucket candor", "/realms/candor")
                .contains("Server         off")
                .doesNotContain("BROKEN");

        candor.serve();
        try {
            assertThat(candor.log())
                    .contains(
                            "Candor is ready", "WARNING: " + services.settings().get(Setting.OIDC_ISSUER))
                    .doesNotContain("candor-demo-");
            given().baseUri(candor.base().toString())
                    .header("Authorization", "Bearer " + candor.run("token", "hr"))
                    .get("/api/v1/me")
                    .then()
                    .statusCode(200);
            given().baseUri(candor.base().toString()).get("/api/v1/me").then().statusCode(401);

            List<ProcessHandle> processes = candor.processes();
            assertThat(processes).isNotEmpty();
            assertThat(candor.stop()).isEqualTo(TERMINATED);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> processes.stream()
                    .noneMatch(ProcessHandle::isAlive));
            assertThat(candor.log()).endsWith("Stopping.\nStopped.\n");
        } finally {
            candor.kill();
        }
    }

    @Test
    void everyServiceThatCannotBeUsedShouldBeOneSentenceBeforeAnythingStarts() {
        assertRefused(
                "CANDOR_KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "Kafka: 127.0.0.1:1 does not answer; start it, or correct CANDOR_KAFKA_BOOTSTRAP_SERVERS.\n");
        assertRefused(
                "CANDOR_OIDC_CLIENT_SECRET",
                "wrong",
                "Keycloak: " + services.settings().get(Setting.OIDC_ISSUER)
                        + " refuses the client candor-web; correct CANDOR_OIDC_CLIENT_SECRET and give the client a"
                        + " service account.\n");
        assertRefused(
                "CANDOR_S3_SECRET_KEY",
                "wrong",
                "Object store: " + services.settings().get(Setting.S3_ENDPOINT)
                        + " refuses the bucket candor with 403; correct CANDOR_S3_ACCESS_KEY and CANDOR_S3_SECRET_KEY.\n");
        assertRefused(
                "CANDOR_S3_BUCKET",
                "none",
                "Object store: " + services.settings().get(Setting.S3_ENDPOINT) + " has no bucket none; create it.\n");
        assertRefused(
                "CANDOR_JDBC_PASSWORD",
                "wrong",
                "The database at " + services.settings().get(Setting.JDBC_URL)
                        + " cannot be used: FATAL: password authentication failed for user \"candor\"; correct"
                        + " CANDOR_JDBC_URL, CANDOR_JDBC_USER or CANDOR_JDBC_PASSWORD, or start it.\n");
    }

    private static void assertRefused(String variable, String value, String sentence) {
        Map<String, String> environment = environment();
        environment.put("CANDOR_JDBC_URL", services.settings().get(Setting.JDBC_URL));
        environment.put(variable, value);
        Candor candor = new Candor(folder.resolve("refused"), environment);
        assertThat(candor.tryTo("serve")).isEqualTo(new Candor.Result(1, sentence));
        assertThat(candor.home()).doesNotExist();
    }

    /** All that {@code serve} must be told. */
    private static Map<String, String> environment() {
        Settings settings = services.settings();
        Map<String, String> environment = new TreeMap<>();
        for (Setting setting : List.of(
                Setting.JDBC_PASSWORD,
                Setting.KAFKA_BOOTSTRAP_SERVERS,
                Setting.S3_ENDPOINT,
                Setting.S3_ACCESS_KEY,
                Setting.S3_SECRET_KEY,
                Setting.OIDC_ISSUER,
                Setting.OIDC_CLIENT_SECRET)) {
            environment.put(setting.env(), settings.get(setting));
        }
        environment.put("CANDOR_JDBC_URL", settings.get(Setting.JDBC_URL).replaceAll("candor$", "elsewhere"));
        environment.put("CANDOR_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        environment.put("CANDOR_BASE_URL", "https://candor.example.com");
        return environment;
    }
}
