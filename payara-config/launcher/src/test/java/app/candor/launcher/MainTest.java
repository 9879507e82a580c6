package app.candor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
                .hasSize(9)
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
    void doctorShouldTellWhatIsOffAndHowToTurnItOn() {
        assertThat(run(Map.of("CANDOR_HOME", folder.resolve("var").toString(), "CANDOR_HTTP_PORT", "1"), "doctor"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Database       off     neither started nor configured")
                .contains("→ set CANDOR_SPEECH_API_KEY")
                .contains("Configuration  ok");
    }

    @Test
    void doctorShouldCallABrokenDependencyBroken() {
        Map<String, String> environment = Map.of(
                "CANDOR_HOME", folder.resolve("var").toString(),
                "CANDOR_HTTP_PORT", "1",
                "CANDOR_OIDC_ISSUER", "http://127.0.0.1:1/realms/candor",
                "CANDOR_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/candor",
                "CANDOR_SMTP_HOST", "127.0.0.1",
                "CANDOR_SMTP_PORT", "1");
        assertThat(run(environment, "doctor")).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("BROKEN")))
                .hasSize(3)
                .allMatch(line -> line.matches(" +(Database|Keycloak|Mail) .*"));
    }
}
