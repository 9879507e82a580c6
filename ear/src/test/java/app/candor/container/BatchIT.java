package app.candor.container;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.operations.JobConsole;
import app.candor.operations.JobExecutionView;
import app.candor.operations.JobStatus;
import app.candor.operations.JobView;
import app.candor.operations.StepExecutionView;
import app.candor.shared.Caller;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** JBeret inside the server: its chunks are the server's transactions, and its repository remembers where they ended. */
@InContainer
class BatchIT {
    private static final String JOB = "in-container-probe";
    private static final Set<JobStatus> OVER = EnumSet.of(JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.STOPPED);

    private final Caller.Person admin = Actors.admin();
    private final String probe = UUID.randomUUID().toString();

    @Inject
    JobConsole console;

    @Inject
    Rows rows;

    private List<String> numbers() {
        List<String> numbers = numbers(probe);
        assertThat(numbers(probe + NumberWriter.JDBC))
                .as("JDBC beside JPA in one transaction")
                .isEqualTo(numbers);
        return numbers;
    }

    private List<String> numbers(String name) {
        return rows.list("select number from public.in_container_probe where probe = ? order by number", name);
    }

    private JobExecutionView over(JobExecutionView execution) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        JobExecutionView now = execution;
        while (!OVER.contains(now.status()) && System.nanoTime() < end) {
            Thread.sleep(100);
            now = console.execution(admin, execution.id());
        }
        return now;
    }

    @Test
    void theOperatorShouldKnowTheJobsOfTheApplication() {
        assertThat(console.jobs(admin))
                .extracting(JobView::name)
                .contains("recording-processing", "interview-analysis", JOB);
    }

    @Test
    void aFailedChunkShouldBeTakenBackAndTheRestartBeginWithIt() throws InterruptedException {
        NumberWriter.failAt = 4;
        JobExecutionView failed = over(console.start(admin, JOB, Map.of("probe", probe)));

        assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
        assertThat(numbers())
                .as("three was written with four, and goes with it")
                .containsExactly("1", "2");
        StepExecutionView step = failed.steps().get(0);
        assertThat(step.exitMessage()).contains("told to fail at 4");
        assertThat(step.commits()).isEqualTo(1);
        assertThat(step.rollbacks()).isEqualTo(1);

        NumberWriter.failAt = 0;
        JobExecutionView completed = over(console.restart(admin, failed.id()));

        assertThat(completed.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(completed.instanceId()).isEqualTo(failed.instanceId());
        assertThat(numbers()).containsExactly("1", "2", "3", "4", "5");
        assertThat(completed.steps().get(0).reads())
                .as("one and two are not read again")
                .isEqualTo(3);
    }

    @Test
    void aJobWithoutFailuresShouldCommitChunkByChunk() throws InterruptedException {
        NumberWriter.failAt = 0;
        JobExecutionView completed = over(console.start(admin, JOB, Map.of("probe", probe)));

        assertThat(completed.status()).isEqualTo(JobStatus.COMPLETED);
        StepExecutionView step = completed.steps().get(0);
        assertThat(step.writes()).isEqualTo(5);
        assertThat(step.commits()).as("two, two and one").isGreaterThanOrEqualTo(3);
        assertThat(numbers()).containsExactly("1", "2", "3", "4", "5");
    }
}
