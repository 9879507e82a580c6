package app.candor.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    @TempDir
    Path folder;

    private Process sleeper;

    @BeforeEach
    void start() throws IOException {
        sleeper = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void stop() {
        sleeper.destroyForcibly();
    }

    private Processes processes() {
        return new Processes(folder);
    }

    @Test
    void aProcessThatWasLeftBehindShouldBeEnded() throws InterruptedException {
        processes().remember("server", sleeper.toHandle());
        assertThat(processes().endOrphans()).containsExactly("server");
        assertThat(sleeper.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(processes().names()).isEmpty();
    }

    @Test
    void anotherProcessThatGotTheSameIdShouldBeSpared() {
        processes().remember("server", sleeper.toHandle());
        new KeptProperties(folder.resolve("server.pid")).put("started", "2001-01-01T00:00:00Z");
        assertThat(processes().endOrphans()).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void anotherProgramThatGotTheSameIdShouldBeSpared() {
        processes().remember("server", sleeper.toHandle());
        new KeptProperties(folder.resolve("server.pid")).put("program", "/usr/bin/java");
        assertThat(processes().endOrphans()).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void aProcessThatIsGoneShouldOnlyBeForgotten() throws InterruptedException {
        processes().remember("server", sleeper.toHandle());
        sleeper.destroyForcibly().waitFor();
        assertThat(processes().endOrphans()).isEmpty();
        assertThat(processes().names()).isEmpty();
    }

    @Test
    void aProcessThatIgnoresTheRequestShouldBeKilledWithItsChildren() throws Exception {
        Process deaf = new ProcessBuilder("bash", "-c", "trap '' TERM; sleep 300 & while :; do sleep 1; done").start();
        Thread.sleep(500);
        var children = deaf.descendants().toList();
        assertThat(children).isNotEmpty();
        Processes.end(deaf.toHandle(), Duration.ofMillis(300));
        assertThat(deaf.isAlive()).isFalse();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void theLastStartedShouldBeTheFirstNamed() throws Exception {
        processes().remember("postgres", sleeper.toHandle());
        Thread.sleep(1100);
        Process later = new ProcessBuilder("sleep", "300").start();
        try {
            processes().remember("keycloak", later.toHandle());
            assertThat(processes().names()).containsExactly("keycloak", "postgres");
        } finally {
            later.destroyForcibly();
        }
    }
}
