package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogTest {
    private static final String STARTED = "{\"Level\":\"INFO\",\"LoggerName\":\"PayaraMicro\",\"LogMessage\":"
            + "\"Payara Micro 6.2025.10 (build 42) ready in 34,648 (ms)\"}\n";
    private static final String SEVERE =
            "{\"Level\":\"SEVERE\",\"LoggerName\":\"javax.enterprise.system.core\",\"LogMessage\":\"Exception while"
                    + " loading the app : no bean\"}\n";
    private static final String OTHER =
            "{\"Level\":\"SEVERE\",\"LoggerName\":\"app.candor.rest\",\"LogMessage\":\"incident 1\"}\n";

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("server-0.log");
    }

    /** The logs of servers that were given a broken application: a jar taken out, or a class put in. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            missing-class, Class [ org/jberet/spi/JobExecutor ] not found.
            failed-listener, "relation ""batch.job"" does not exist"
            checked-exception, The lifecycle method [begin] must not throw a checked exception. Related annotation information: annotation [@jakarta.annotation.PostConstruct()] on annotated element [void BadBean.begin()
            missing-resource, JNDI lookup failed for the resource: Name: [java:module/env/app.candor.batch.runtime.JobRuntime/executor]
            """)
    void theRootCauseOfARealFailureShouldBeOneLine(String sample, String reason) throws URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(getClass().getResource(sample + ".jsonl"))
                .toURI());
        assertThat(ServerLog.refusedApplication(file, 0))
                .hasValueSatisfying(line -> assertThat(line).startsWith(reason).hasLineCount(1));
    }

    @Test
    void aFailedDeploymentShouldBeToldWhenItIsOver() throws IOException {
        Files.writeString(log, SEVERE + STARTED);
        assertThat(ServerLog.refusedApplication(log, 0)).contains("no bean");
    }

    @Test
    void beansThatAreMissingShouldBeToldWithTheirPlace() throws IOException {
        Files.writeString(log, SEVERE.replace("no bean", """
                CDI deployment failure:Exception List with 17 exceptions:
                Exception 0 :
                org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type String
                  at injection point [BackedAnnotatedField] @Inject app.candor.A.b
                  at app.candor.A.b(A.java:0)
                """.replace("\n", "\\n")) + STARTED);
        assertThat(ServerLog.refusedApplication(log, 0))
                .contains("WELD-001408: Unsatisfied dependencies for type String at injection point"
                        + " [BackedAnnotatedField] @Inject app.candor.A.b");
    }

    @Test
    void aDeploymentThatIsNotOverShouldNotBeJudged() throws IOException {
        Files.writeString(log, SEVERE + STARTED.substring(0, 40));
        assertThat(ServerLog.refusedApplication(log, 0)).isEmpty();
    }

    @Test
    void theFailureOfAnEarlierStartShouldNotCount() throws IOException {
        Files.writeString(log, SEVERE + STARTED);
        long from = Files.size(log);
        Files.writeString(log, SEVERE + STARTED + STARTED);
        assertThat(ServerLog.refusedApplication(log, from)).isEmpty();
    }

    @Test
    void errorsOfAnApplicationThatRunsShouldNotCount() throws IOException {
        Files.writeString(log, OTHER + STARTED + SEVERE);
        assertThat(ServerLog.refusedApplication(log, 0)).isEmpty();
        assertThat(ServerLog.refusedApplication(folder.resolve("none"), 0)).isEmpty();
    }
}
