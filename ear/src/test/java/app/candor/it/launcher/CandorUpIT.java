package app.candor.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.candor.it.Candor;
import app.candor.launcher.Preflight;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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

            candor.up();
            loop.assertStillThere();

            List<ProcessHandle> orphans = candor.processes();
            candor.killLauncher();
            assertThat(orphans).anyMatch(ProcessHandle::isAlive);
            candor.up();
            assertGone(orphans);
            assertThat(candor.log()).contains("ended what an earlier start left running: server, keycloak, postgres");
            loop.assertStillThere();

            candor.kill();
            candor.up();
            loop.assertStillThere();

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
