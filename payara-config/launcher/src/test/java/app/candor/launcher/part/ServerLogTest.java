package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    private static final String BOOTED =
            "{\"Level\":\"INFO\",\"LoggerName\":\"PayaraMicro\",\"LogMessage\":\"Deployed 1 archive(s)\"}\n";
    private static final String SEVERE =
            "{\"Level\":\"SEVERE\",\"LoggerName\":\"javax.enterprise.system.core\",\"LogMessage\":\"Exception while"
                    + " loading the app : no bean\"}\n";

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("server-0.log");
    }

    @Test
    void aFailedDeploymentShouldBeToldWhenItIsOver() throws IOException {
        Files.writeString(log, SEVERE + BOOTED);
        assertThat(ServerLog.refusedApplication(log, 0)).contains("Exception while loading the app : no bean");
    }

    @Test
    void aDeploymentThatIsNotOverShouldNotBeJudged() throws IOException {
        Files.writeString(log, SEVERE + BOOTED.substring(0, 40));
        assertThat(ServerLog.refusedApplication(log, 0)).isEmpty();
    }

    @Test
    void theFailureOfAnEarlierStartShouldNotCount() throws IOException {
        Files.writeString(log, SEVERE + BOOTED);
        long from = Files.size(log);
        Files.writeString(log, SEVERE + BOOTED + BOOTED);
        assertThat(ServerLog.refusedApplication(log, from)).isEmpty();
    }

    @Test
    void errorsAfterTheDeploymentShouldNotCount() throws IOException {
        Files.writeString(log, BOOTED + SEVERE);
        assertThat(ServerLog.refusedApplication(log, 0)).isEmpty();
        assertThat(ServerLog.refusedApplication(folder.resolve("none"), 0)).isEmpty();
    }
}
