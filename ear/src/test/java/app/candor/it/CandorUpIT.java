package app.candor.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of {@code candor up} on the distribution: data is kept, nothing is left behind, a crash is survived. */
class CandorUpIT {
    @TempDir
    Path folder;

    private record Result(int exit, String output) {}

    @Test
    void dataShouldSurviveAStopAndNothingShouldBeLeftRunning() {
        Candor candor = new Candor(folder.resolve("var"), Map.of()).up();
        try {
            // The server is ready a moment before the launcher says so.
            Awaitility.await().untilAsserted(() -> assertThat(candor.log())
                    .contains(
                            "hr@demo.test",
                            "CANDOR_SPEECH_API_KEY",
                            candor.base().toString()));
            String person = me(candor);
            assertSecondStartIsRefused(candor);

            List<ProcessHandle> processes = candor.processes();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(3);
            candor.stop();
            awaitEnd(processes);
            assertThat(candor.log()).contains("Stopping.\nStopped.\n");

            candor.up();
            assertThat(me(candor)).as("the same person after a second start").isEqualTo(person);
        } finally {
            candor.kill();
        }
    }

    @Test
    void dataShouldSurviveACrashAndOrphansShouldBeEnded() {
        Candor candor = new Candor(folder.resolve("var"), Map.of()).up();
        try {
            String person = me(candor);
            candor.kill();
            candor.up();
            assertThat(me(candor))
                    .as("the same person after a kill of everything")
                    .isEqualTo(person);

            List<ProcessHandle> orphans = candor.processes();
            candor.killLauncher();
            assertThat(orphans).anyMatch(ProcessHandle::isAlive);
            candor.up();
            awaitEnd(orphans);
            assertThat(candor.log()).contains("ended what an earlier start left running: server, keycloak, postgres");
            assertThat(me(candor))
                    .as("the same person after a kill of the launcher")
                    .isEqualTo(person);
        } finally {
            candor.kill();
        }
    }

    /** The system takes a moment to clear away what has ended. */
    private static void awaitEnd(List<ProcessHandle> processes) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> processes.stream()
                .noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aPortInUseShouldStopTheStartBeforeAnythingRuns() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result = run(folder.resolve("var"), Map.of("CANDOR_HTTP_PORT", "" + other.getLocalPort()));
            assertThat(result.exit()).isEqualTo(4);
            assertThat(result.output())
                    .isEqualTo(
                            "Port " + other.getLocalPort()
                                    + " is in use by another program: stop it, or choose another port with CANDOR_HTTP_PORT.\n");
            assertThat(folder.resolve("var/postgres")).doesNotExist();
        }
    }

    @Test
    void somebodyElsesFolderShouldBeLeftAlone() throws Exception {
        Files.writeString(folder.resolve("thesis.odt"), "mine");
        Result result = run(folder, Map.of());
        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.output())
                .contains("holds files that are not Candor's")
                .hasLineCount(1);
        assertThat(folder).isDirectoryContaining("glob:**thesis.odt");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFullDiskShouldStopTheStartBeforeAnythingRuns() throws Exception {
        Result result = run(folder.resolve("var"), Map.of("CANDOR_DISK_MIN_FREE_MB", "10000000"));
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.output()).contains("make room").hasLineCount(1);
        assertThat(folder.resolve("var/postgres")).doesNotExist();
    }

    private static void assertSecondStartIsRefused(Candor candor) {
        try {
            Process second = candor.command("up").redirectErrorStream(true).start();
            String output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(5);
            assertThat(output).contains("Candor already runs from " + candor.home());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Who the demo HR is to the application: made at the first sign-in, so it proves database, Keycloak and server. */
    private static String me(Candor candor) {
        return given().baseUri(candor.base().toString())
                .header("Authorization", "Bearer " + candor.run("token", "hr"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Result run(Path home, Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder builder = new Candor(home, Map.of()).command("up").redirectErrorStream(true);
        builder.environment().putAll(settings);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
