package app.candor.batch.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.candor.operations.JobExecutionView;
import app.candor.operations.JobFilter;
import app.candor.operations.JobGaveUp;
import app.candor.operations.JobStatus;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.Services;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator may ask of a run in each of its states, and what the contexts are told. */
class OperatorWishesTest {
    private static final Database DATABASE = new Database();
    private static final Caller ADMIN = new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);

    private final ExecutionReader executions = new ExecutionReader(
            DATABASE.dataSource(), JobCatalogue.load(getClass().getClassLoader()));
    private final TestNode node = new TestNode(DATABASE, "a");
    private final List<JobGaveUp> told = new ArrayList<>();
    private final String subject = Ids.next().toString();
    private final Map<String, String> parameters = Map.of("subject", subject, "items", "9");

    @AfterEach
    void endOfTheNode() {
        node.close();
        node.lease.release();
        sql("delete from batch.job_request");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aStoppedRunShouldGoOnAfterARestart() throws InterruptedException {
        long stopped = stoppedRun();
        wish(it -> it.restart(ADMIN, stopped));
        untilState("completed");
        assertThat(Counting.ledger(subject)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(told).isEmpty();
    }

    @Test
    void theSameWorkShouldNotBeStartedWhileARunOfItIsStopped() throws InterruptedException {
        long stopped = stoppedRun();
        refused("stopped", it -> it.start(ADMIN, "counting", "again", parameters));
        wish(it -> it.abandon(ADMIN, stopped));
        wish(it -> it.start(ADMIN, "counting", "again", parameters));
        await().until(() -> {
            node.round();
            return state("again").equals("completed");
        });
    }

    @Test
    void theSameWorkShouldNotBeStartedWhileItRuns() throws InterruptedException {
        Counting.Gate gate = gateAt(4);
        wish(it -> it.start(ADMIN, "counting", "first", parameters));
        refused("still-running", it -> it.start(ADMIN, "counting", "second", parameters));
        node.round();
        gate.reached().await();
        refused("still-running", it -> it.start(ADMIN, "counting", "second", parameters));
        gate.open().countDown();
        untilState("completed");
        wish(it -> it.start(ADMIN, "counting", "second", parameters));
    }

    @Test
    void abandoningAStoppedRunShouldTellWhatItWasAbout() throws InterruptedException {
        long stopped = stoppedRun();
        wish(it -> it.abandon(ADMIN, stopped));
        assertThat(told).containsExactly(new JobGaveUp("counting", "first", parameters, "An operator abandoned it."));
        wish(it -> it.abandon(ADMIN, stopped));
        assertThat(told).hasSize(1);
        refused("abandoned", it -> it.restart(ADMIN, stopped));
    }

    @Test
    void abandoningARunThatHasFailedForGoodShouldTellNothingTwice() {
        Counting.FAIL_AT.put(subject, -3);
        wish(it -> it.start(ADMIN, "counting", "first", parameters));
        untilState("failed");
        assertThat(node.givenUp).hasSize(1);
        wish(it -> it.abandon(ADMIN, newest()));
        assertThat(told).isEmpty();
    }

    @Test
    void anOldFailureShouldNotBeRestartedBesideANewRunOfTheSameWork() throws InterruptedException {
        Counting.FAIL_AT.put(subject, -3);
        wish(it -> it.start(ADMIN, "counting", "first", parameters));
        untilState("failed");
        long failed = newest();
        Counting.FAIL_AT.remove(subject);
        Counting.Gate gate = gateAt(4);
        wish(it -> it.start(ADMIN, "counting", "second", parameters));
        node.round();
        gate.reached().await();
        refused("still-running", it -> it.restart(ADMIN, failed));
        gate.open().countDown();
        await().until(() -> {
            node.round();
            return state("second").equals("completed");
        });
    }

    @Test
    void ofTwoRequestsForTheSameWorkTheLaterOneShouldWait() throws InterruptedException {
        Counting.Gate gate = gateAt(4);
        wish(it -> it.requests.request("counting", "first", parameters, "event"));
        wish(it -> it.requests.request("counting", "second", parameters, "event"));
        node.round();
        gate.reached().await();
        node.round();
        assertThat(state("second")).isEqualTo("waiting");
        gate.open().countDown();
        await().until(() -> {
            node.round();
            return state("second").equals("completed");
        });
        assertThat(state("first")).isEqualTo("completed");
    }

    /** A run that an operator has stopped in the middle. */
    private long stoppedRun() throws InterruptedException {
        Counting.Gate gate = gateAt(4);
        wish(it -> it.start(ADMIN, "counting", "first", parameters));
        node.round();
        gate.reached().await();
        long running = newest();
        wish(it -> it.stop(ADMIN, running));
        assertThat(executions.list(new JobFilter("counting", JobStatus.STOPPING), null, 10))
                .extracting(JobExecutionView::id)
                .containsExactly(running);
        node.round();
        gate.open().countDown();
        untilState("stopped");
        return running;
    }

    private Counting.Gate gateAt(int item) {
        Counting.Gate gate = new Counting.Gate(item, new CountDownLatch(1), new CountDownLatch(1));
        Counting.GATES.put(subject, gate);
        return gate;
    }

    private void refused(String type, Consumer<OperatorWishes> work) {
        assertThatThrownBy(() -> wish(work)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
        });
    }

    @SuppressWarnings("unchecked")
    private void wish(Consumer<OperatorWishes> work) {
        new Services(DATABASE).with(Clock.class, Clock.systemUTC()).run(OperatorWishes.class, it -> {
            it.dataSource = DATABASE.dataSource();
            it.gaveUp = (Event<JobGaveUp>) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                        told.add((JobGaveUp) arguments[0]);
                        return null;
                    });
            work.accept(it);
        });
    }

    private void untilState(String state) {
        await().until(() -> {
            node.round();
            return state("first").equals(state);
        });
    }

    private static String state(String key) {
        return Sql.join(DATABASE.dataSource(), it -> it.first(
                        "select state from batch.job_request where key = ?", row -> row.getString(1), key)
                .orElseThrow());
    }

    private static long newest() {
        return Sql.join(DATABASE.dataSource(), it -> it.first(
                        "select max(execution_id) from batch.job_request", row -> row.getLong(1))
                .orElseThrow());
    }

    private static void sql(String sql) {
        Sql.join(DATABASE.dataSource(), it -> it.update(sql));
    }
}
