package app.candor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ExitCode run(Map<String, String> environment, String... arguments) {
        return Main.run(
                List.of(arguments),
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownCommandShouldBeOneSentence() {
        assertThat(run(Map.of(), "dance")).isEqualTo(ExitCode.USAGE);
        assertThat(err).hasToString("There is no command \"dance\": candor help lists them.\n");
    }

    @Test
    void noCommandShouldBeHelp() {
        assertThat(run(Map.of())).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("candor doctor");
    }

    @Test
    void aWrongSettingShouldStopTheStartBeforeAnythingIsMade() {
        Path home = folder.resolve("var");
        assertThat(run(Map.of("CANDOR_HOME", home.toString(), "CANDOR_HTTP_PORT", "http"), "up"))
                .isEqualTo(ExitCode.CONFIGURATION);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("CANDOR_HTTP_PORT must be a whole number");
        assertThat(home).doesNotExist();
    }

    @Test
    void servingWithoutItsServicesShouldNameEveryMissingSetting() {
        assertThat(run(Map.of(), "serve")).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(10)
                .allMatch(line -> line.matches("CANDOR_[A-Z0-9_]+ is missing: .*"));
    }

    @Test
    void aTokenShouldNeedAStartedCandorAndAKnownPerson() {
        assertThat(run(Map.of("CANDOR_HOME", folder.toString()), "token", "hr")).isEqualTo(ExitCode.HOME);
        assertThat(run(Map.of(), "token", "boss")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("start it with candor up")
                .contains("hr|admin|candidate");
    }

    @Test
    void migratingADatabaseThatDoesNotAnswerShouldBeOneSentence() {
        Map<String, String> environment =
                Map.of("CANDOR_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/candor", "CANDOR_JDBC_PASSWORD", "x");
        assertThat(run(environment, "migrate")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("The database at jdbc:postgresql://127.0.0.1:1/candor cannot be used: Connection")
                .contains("correct CANDOR_JDBC_URL")
                .hasLineCount(1);
    }

    @Test
    void migratingWithoutADatabaseShouldNameWhatIsMissing() {
        assertThat(run(Map.of(), "migrate")).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("CANDOR_JDBC_URL is missing: ");
    }

    @Test
    void aTokenOfARealmThatIsNotTheDemoRealmShouldBeRefused() throws IOException {
        HttpServer realm = answering(401, "{\"error\":\"invalid_client\",\"error_description\":\"Invalid client\"}");
        try {
            String issuer = "http://127.0.0.1:" + realm.getAddress().getPort() + "/realms/acme";
            assertThat(run(Map.of("CANDOR_OIDC_ISSUER", issuer), "token", "hr")).isEqualTo(ExitCode.FAILED);
            assertThat(err)
                    .hasToString("Keycloak gives no token for hr@demo.test (Invalid client): " + issuer
                            + " is not the demo realm, or the password was changed.\n");
        } finally {
            realm.stop(0);
        }
    }

    @Test
    void doctorShouldTellWhatIsOffAndHowToTurnItOn() {
        assertThat(run(Map.of("CANDOR_HOME", folder.resolve("var").toString(), "CANDOR_HTTP_PORT", "1"), "doctor"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Database       off     neither started nor configured")
                .contains("→ set CANDOR_SPEECH_API_KEY")
                .contains("Configuration  ok");
    }

    @Test
    void doctorShouldTellAStoppedInstallationFromABrokenOne() throws IOException {
        Files.writeString(folder.resolve("ports.properties"), "postgres=1\nkafka=1\ns3=1\nkeycloak=1\n");
        assertThat(run(Map.of("CANDOR_HOME", folder.toString(), "CANDOR_HTTP_PORT", "1"), "doctor"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains("not running"))
                .allMatch(line -> line.matches(" +(Database|Kafka|Object store|Keycloak) +off +not running"))
                .hasSize(4);
    }

    @Test
    void doctorShouldCallABrokenDependencyBrokenAndNameTheSettingToCorrect() {
        assertThat(run(unreachable(), "doctor")).isEqualTo(ExitCode.FAILED);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines().filter(line -> line.contains("BROKEN")))
                .hasSize(5)
                .allMatch(line -> line.matches(" +(Database|Kafka|Object store|Keycloak|Mail) .*"));
        assertThat(text)
                .contains(
                        "start it, or correct CANDOR_JDBC_URL",
                        "start it, or correct CANDOR_KAFKA_BOOTSTRAP_SERVERS",
                        "start it, or correct CANDOR_S3_ENDPOINT",
                        "start it, or correct CANDOR_OIDC_ISSUER",
                        "correct CANDOR_SMTP_HOST");
    }

    @Test
    void doctorShouldLookNoFurtherThanAWrongSetting() {
        assertThat(run(Map.of("CANDOR_DISK_MIN_FREE_MB", "much"), "doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("Configuration  BROKEN  CANDOR_DISK_MIN_FREE_MB must be a whole number");
    }

    @Test
    void doctorShouldTellAnotherProgramOnThePort() throws IOException {
        HttpServer other = answering(404, "hello");
        try {
            String port = "" + other.getAddress().getPort();
            Map<String, String> environment =
                    Map.of("CANDOR_HOME", folder.resolve("var").toString(), "CANDOR_HTTP_PORT", port);
            assertThat(run(environment, "doctor")).isEqualTo(ExitCode.FAILED);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("another program answers at http://127.0.0.1:" + port)
                    .contains("choose another port with CANDOR_HTTP_PORT");
        } finally {
            other.stop(0);
        }
    }

    private Map<String, String> unreachable() {
        return Map.ofEntries(
                Map.entry("CANDOR_HOME", folder.resolve("var").toString()),
                Map.entry("CANDOR_HTTP_PORT", "1"),
                Map.entry("CANDOR_OIDC_ISSUER", "http://127.0.0.1:1/realms/candor"),
                Map.entry("CANDOR_OIDC_CLIENT_SECRET", "x"),
                Map.entry("CANDOR_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/candor"),
                Map.entry("CANDOR_JDBC_PASSWORD", "x"),
                Map.entry("CANDOR_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"),
                Map.entry("CANDOR_S3_ENDPOINT", "http://127.0.0.1:1"),
                Map.entry("CANDOR_S3_ACCESS_KEY", "x"),
                Map.entry("CANDOR_S3_SECRET_KEY", "x"),
                Map.entry("CANDOR_SMTP_HOST", "127.0.0.1"),
                Map.entry("CANDOR_SMTP_PORT", "1"));
    }

    private static HttpServer answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
