package app.candor.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.candor.it.Candor;
import app.candor.it.Visitor;
import app.candor.launcher.Preflight;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of {@code candor up}: data is kept, nothing is left behind, a crash is survived, a refusal is clear. */
class CandorUpIT {
    private static final int INTERRUPTED = 130;

    @TempDir
    Path folder;

    @Test
    void dataShouldOutliveStopsAndCrashesAndNothingShouldBeLeftRunning() throws Exception {
        Candor candor = new Candor(folder.resolve("my data"), Map.of()).up();
        Loop loop = new Loop(candor, folder);
        try {
            assertThat(candor.log())
                    .contains(
                            "hr@demo.test",
                            "CANDOR_SPEECH_API_KEY",
                            candor.base().toString());
            assertSecondStartIsRefused(candor);
            assertDoctorIsContent(candor);
            loop.go();

            List<ProcessHandle> processes = candor.processes();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(3);
            assertThat(candor.interrupt()).isEqualTo(INTERRUPTED);
            assertGone(processes);
            assertThat(candor.log()).endsWith("Stopping.\nStopped.\n");

            candor.set("CANDOR_SECOND_FACTOR", "true");
            candor.up();
            loop.assertStillThere();
            assertSecondFactorIsAsked(candor);

            List<ProcessHandle> orphans = candor.processes();
            candor.killLauncher();
            assertThat(orphans).anyMatch(ProcessHandle::isAlive);
            candor.up();
            assertGone(orphans);
            assertThat(candor.log()).contains("ended what an earlier start left running: server, keycloak, postgres");
            loop.assertStillThere();

            killInTheMiddleOfARegistration(candor);
            candor.up();
            loop.assertStillThere();
            assertRegistrationWasUndone(candor);

            assertLossEndsEverything(candor);
        } finally {
            candor.kill();
        }
    }

    @Test
    void aPortInUseShouldStopTheStartBeforeAnythingRuns() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(tryUp(folder.resolve("var"), Map.of("CANDOR_HTTP_PORT", "" + other.getLocalPort())))
                    .isEqualTo(
                            new Candor.Result(
                                    4,
                                    "Port " + other.getLocalPort()
                                            + " is in use by another program: stop it, or choose another port with CANDOR_HTTP_PORT.\n"));
            assertThat(folder.resolve("var/postgres")).doesNotExist();
        }
    }

    @Test
    void somebodyElsesFolderShouldBeLeftAlone() throws Exception {
        Files.writeString(folder.resolve("thesis.odt"), "mine");
        Candor.Result result = tryUp(folder, Map.of());
        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.output())
                .contains("holds files that are not Candor's")
                .hasLineCount(1);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("thesis.odt"));
        }
    }

    @Test
    void aFullDiskShouldStopTheStartBeforeAnythingIsMade() {
        Candor.Result result = tryUp(folder.resolve("var"), Map.of("CANDOR_DISK_MIN_FREE_MB", "10000000"));
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.output()).contains("make room").hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tooLittleMemoryShouldStopTheStartBeforeAnythingRuns() {
        assumeThat(Preflight.availableMemoryMb().orElse(Long.MAX_VALUE))
                .as("even the largest heap fits this machine")
                .isLessThan(65536);
        Candor.Result result = tryUp(folder.resolve("var"), Map.of("CANDOR_SERVER_HEAP_MB", "65536"));
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.output())
                .contains("MiB of memory available and 66636 are needed")
                .hasLineCount(1);
        assertThat(folder.resolve("var/postgres")).doesNotExist();
    }

    @Test
    void aToolThatIsMissingShouldStopTheStartBeforeAnythingIsMade() {
        assertThat(tryUp(folder.resolve("var"), Map.of("CANDOR_MEDIA_FFMPEG", "/opt/none")))
                .isEqualTo(new Candor.Result(
                        4, "There is no FFmpeg at /opt/none: install it there, or correct CANDOR_MEDIA_FFMPEG.\n"));
        assertThat(folder).isEmptyDirectory();
    }

    private static void assertSecondStartIsRefused(Candor candor) {
        Candor.Result second = candor.tryTo("up");
        assertThat(second.exit()).isEqualTo(5);
        assertThat(second.output())
                .startsWith("Candor already runs from " + candor.home())
                .hasLineCount(1);
    }

    private static void assertDoctorIsContent(Candor candor) {
        assertThat(candor.run("doctor"))
                .contains(candor.base() + " is ready", "all topics", "bucket candor", "PostgreSQL 17")
                .doesNotContain("BROKEN");
    }

    /** From those who need it; the demo people have none yet, so they are led to setting it up. */
    private static void assertSecondFactorIsAsked(Candor candor) {
        assertThat(new Visitor(candor.base())
                        .signIn("/hr/index", "hr@demo.test", "candor-demo-hr")
                        .body())
                .contains("totpSecret");
        assertThat(new Visitor(candor.base())
                        .signIn("/candidate/index", "candidate@demo.test", "candor-demo-candidate")
                        .path())
                .isEqualTo("/candidate/index");
    }

    /** Keycloak has made the account, and the transaction that records the person waits for a lock that the test holds. */
    private static void killInTheMiddleOfARegistration(Candor candor) throws Exception {
        try (Connection connection = candor.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table identity.access_change in exclusive mode");
            HttpClient.newHttpClient().sendAsync(registration(candor), HttpResponse.BodyHandlers.ofString());
            Awaitility.await("the recording of the person")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        try (ResultSet rows = statement.executeQuery("select count(*) from pg_locks where not granted"
                                + " and relation = cast('identity.access_change' as regclass)")) {
                            rows.next();
                            return rows.getInt(1) == 1;
                        }
                    });
            candor.kill();
        }
    }

    /** The address is free again, in Keycloak too. */
    private static void assertRegistrationWasUndone(Candor candor) throws Exception {
        try (Connection connection = candor.database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update identity.registration"
                            + " set tried_at = tried_at - interval '1 hour' where step = 'account-made'"))
                    .isOne();
        }
        HttpResponse<String> again =
                HttpClient.newHttpClient().send(registration(candor), HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    }

    private static HttpRequest registration(Candor candor) {
        return HttpRequest.newBuilder(candor.base().resolve("/api/v1/registrations"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\":\"cleo@example.test\",\"firstName\":\"Cleo\",\"lastName\":\"Marsh\","
                                + "\"password\":\"a long sentence of hers\",\"role\":\"candidate\"}"))
                .build();
    }

    private static void assertLossEndsEverything(Candor candor) {
        List<ProcessHandle> processes = candor.processes();
        candor.killServer();
        assertThat(candor.waitForEnd()).isEqualTo(1);
        assertGone(processes);
        assertThat(candor.log())
                .endsWith("Stopping.\nStopped.\nServer ended by itself and left no word; see "
                        + candor.home().resolve("logs") + ".\n");
    }

    /** The system takes a moment to clear away what has ended. */
    private static void assertGone(List<ProcessHandle> processes) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> processes.stream()
                .noneMatch(ProcessHandle::isAlive));
    }

    private static Candor.Result tryUp(Path home, Map<String, String> settings) {
        return new Candor(home, settings).tryTo("up");
    }
}
