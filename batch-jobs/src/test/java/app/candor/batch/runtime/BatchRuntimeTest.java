package app.candor.batch.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.candor.operations.JobEnded;
import app.candor.operations.JobExecutionView;
import app.candor.operations.JobFilter;
import app.candor.operations.JobRequests;
import app.candor.operations.JobStatus;
import app.candor.operations.StepExecutionView;
import app.candor.shared.Ids;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRuntimeTest {
    private static final int ITEMS = 9;
    private static final Database DATABASE = new Database();

    private final List<TestNode> nodes = new ArrayList<>();
    private final ExecutionReader executions = new ExecutionReader(
            DATABASE.dataSource(), JobCatalogue.load(getClass().getClassLoader()));
    private final String subject = Ids.next().toString();

    @AfterEach
    void endOfAllNodes() {
        nodes.forEach(TestNode::close);
        nodes.forEach(node -> node.lease.release());
        sql("delete from batch.job_request");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, ITEMS})
    void aFailedRunShouldGoOnWhereItLeftOff(int failAt) {
        Counting.FAIL_AT.put(subject, failAt);
        TestNode node = node("a");
        request(subject);
        untilState(node, "completed");

        int committedBefore = (failAt - 1) / 2 * 2;
        List<JobExecutionView> both = executionsOldestFirst();
        assertThat(both).extracting(JobExecutionView::status).containsExactly(JobStatus.FAILED, JobStatus.COMPLETED);
        StepExecutionView failed = step(both.get(0), 0);
        assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
        assertThat(failed.writes()).isEqualTo(committedBefore);
        assertThat(failed.commits()).isEqualTo(committedBefore / 2);
        assertThat(failed.rollbacks()).isEqualTo(1);
        assertThat(failed.exitMessage()).contains("trouble at " + failAt);
        StepExecutionView second = step(both.get(1), 0);
        assertThat(second.reads()).isEqualTo(ITEMS - committedBefore);
        assertThat(second.writes()).isEqualTo(ITEMS - committedBefore);
        assertThat(second.rollbacks()).isZero();
        assertThat(Counting.ledger(subject)).containsExactlyElementsOf(numbers());
        assertThat(both.get(1).instanceId()).isEqualTo(both.get(0).instanceId());
        assertThat(both.get(1).progress()).isEqualTo(100);
        assertThat(both.get(0).progress()).isZero();
        assertThat(node.ended)
                .containsExactly(
                        new JobEnded("counting", JobStatus.FAILED), new JobEnded("counting", JobStatus.COMPLETED));
    }

    @Test
    void theSameJobAndKeyAskedTwiceShouldRunOnce() {
        TestNode node = node("a");
        request(subject);
        request(subject);
        untilState(node, "completed");
        node.round();
        assertThat(executionsOldestFirst()).hasSize(1);
        assertThat(Counting.ledger(subject)).containsExactlyElementsOf(numbers());
    }

    @Test
    void twoNodesShouldStartEachRunOnce() throws Exception {
        List<TestNode> both = List.of(node("a"), node("b"));
        List<String> subjects =
                IntStream.range(0, 24).mapToObj(i -> subject + "-" + i).toList();
        subjects.forEach(this::request);
        List<Thread> threads = both.stream()
                .map(node -> new Thread(() -> {
                    while (count("state <> 'completed'") > 0) {
                        node.round();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(60).toMillis());
        }
        assertThat(count("state = 'completed'")).isEqualTo(24);
        assertThat(subjects)
                .allSatisfy(each -> assertThat(Counting.ledger(each)).containsExactlyElementsOf(numbers()));
        assertThat(executions.list(new JobFilter("counting", null), null, 200)).hasSizeGreaterThanOrEqualTo(24);
        assertThat(
                        numberOf(
                                "select count(distinct node_name) from batch.run r join batch.job_request q on q.id = r.request_id"))
                .isEqualTo(2);
    }

    @Test
    void aRunThatFailsEveryTimeShouldBeTriedFourTimesAndThenGivenUpOnce() {
        Counting.FAIL_AT.put(subject, -3);
        TestNode node = node("a");
        request(subject);
        untilState(node, "failed");
        node.round();
        assertThat(executionsOldestFirst())
                .hasSize(1 + RunQueue.RETRIES)
                .allSatisfy(execution -> assertThat(execution.status()).isEqualTo(JobStatus.FAILED));
        assertThat(node.givenUp).hasSize(1);
        assertThat(Counting.ledger(subject)).containsExactly(1, 2);
    }

    @Test
    void aJobThatDoesNotExistShouldBeGivenUpWithTheReason() {
        TestNode node = node("a");
        services().run(JobRequests.class, requests -> requests.request("no-such-job", subject, Map.of()));
        untilState(node, "failed");
        assertThat(node.givenUp).hasSize(1);
        assertThat(text("select error from batch.job_request")).contains("no-such-job");
    }

    @Test
    void aDeadNodesRunShouldGoOnElsewhereAndItsOwnerShouldBeFencedOff() throws InterruptedException {
        Counting.Gate gate = new Counting.Gate(5, new CountDownLatch(1), new CountDownLatch(1));
        Counting.GATES.put(subject, gate);
        TestNode dead = node("dead");
        request(subject);
        dead.round();
        gate.reached().await();
        sql("update batch.node set expires_at = now() - interval '1 second'");

        TestNode alive = node("alive");
        untilState(alive, "completed");
        assertThat(Counting.ledger(subject)).containsExactlyElementsOf(numbers());
        gate.open().countDown();
        await().until(() -> dead.runs.running() == 0);

        List<JobExecutionView> both = executionsOldestFirst();
        assertThat(both).extracting(JobExecutionView::status).containsExactly(JobStatus.FAILED, JobStatus.COMPLETED);
        assertThat(both).extracting(JobExecutionView::node).containsExactly("dead", "alive");
        assertThat(both.get(0).exitMessage()).isEqualTo("NODE LOST");
        // What the former owner still counted in memory never reached the database.
        assertThat(step(both.get(0), 0).writes()).isEqualTo(4);
        assertThat(step(both.get(0), 0).status()).isEqualTo(JobStatus.FAILED);
        assertThat(dead.lease.renew()).isFalse();
        assertThat(alive.ended)
                .containsExactly(
                        new JobEnded("counting", JobStatus.FAILED), new JobEnded("counting", JobStatus.COMPLETED));
    }

    @Test
    void aNodeThatDiesBeforeItNotesTheExecutionShouldNotLeadToASecondInstance() {
        TestNode dead = node("dead");
        request(subject);
        RunRequest claimed = dead.queue.claim(dead.lease.id(), 1).get(0);
        long lost = dead.runs.start(claimed.job(), claimed.properties(), () -> {});
        await().until(() -> dead.runs.running() == 0);
        // As it looks when the power goes in the middle of the first step.
        sql("update batch.job_execution set batchstatus = 'STARTED', endtime = null where jobexecutionid = " + lost);
        sql("update batch.node set expires_at = now() - interval '1 second'");
        TestNode alive = node("alive");
        untilState(alive, "completed");
        assertThat(executionsOldestFirst())
                .extracting(JobExecutionView::instanceId)
                .containsOnly(executions.find(lost).orElseThrow().instanceId());
        assertThat(Counting.ledger(subject)).containsExactlyElementsOf(numbers());
    }

    @Test
    void aStopWishedElsewhereShouldStopAtTheNextSafePointAndARestartGoOn() throws InterruptedException {
        Counting.Gate gate = new Counting.Gate(4, new CountDownLatch(1), new CountDownLatch(1));
        Counting.GATES.put(subject, gate);
        TestNode node = node("a");
        request(subject);
        node.round();
        gate.reached().await();
        sql("update batch.job_request set stop_reason = 'operator'");
        node.round();
        gate.open().countDown();
        untilState(node, "stopped");
        assertThat(executionsOldestFirst()).extracting(JobExecutionView::status).containsExactly(JobStatus.STOPPED);
        assertThat(Counting.ledger(subject)).containsExactly(1, 2, 3, 4);

        sql("update batch.job_request set state = 'waiting'");
        untilState(node, "completed");
        assertThat(Counting.ledger(subject)).containsExactlyElementsOf(numbers());
    }

    @Test
    void whatAShutdownInterruptsShouldBeRestartedByTheNextLife() throws InterruptedException {
        Counting.Gate gate = new Counting.Gate(6, new CountDownLatch(1), new CountDownLatch(1));
        Counting.GATES.put(subject, gate);
        TestNode node = node("a");
        request(subject);
        node.round();
        gate.reached().await();
        node.queue.interrupt(node.lease.id()).forEach(node.runs::stop);
        gate.open().countDown();
        await().until(() -> node.runs.running() == 0);
        node.queue.settle();
        node.lease.release();
        assertThat(text("select state from batch.job_request")).isEqualTo("waiting");

        untilState(node("a"), "completed");
        assertThat(Counting.ledger(subject)).containsExactlyElementsOf(numbers());
    }

    @Test
    void aRunThatKillsItsNodesShouldNotGoRoundForEver() {
        request(subject);
        for (int life = 0; life <= RunQueue.MAX_TAKEOVERS; life++) {
            TestNode node = node("life-" + life);
            node.queue.takeOver();
            RunRequest claimed = node.queue.claim(node.lease.id(), 1).get(0);
            UUID id = claimed.id();
            long execution =
                    numberOf("insert into batch.job_instance (jobname) values ('counting') returning jobinstanceid");
            execution = numberOf(
                    "insert into batch.job_execution (jobinstanceid, batchstatus, createtime, jobparameters) values ("
                            + execution + ", 'STARTED', now(), 'candor.request = " + id
                            + "') returning jobexecutionid");
            node.queue.started(node.lease.id(), "x", claimed, execution);
            sql("update batch.node set expires_at = now() - interval '1 second'");
        }
        TestNode last = node("last");
        last.round();
        assertThat(text("select state from batch.job_request")).isEqualTo("failed");
        assertThat(last.givenUp).hasSize(1);
    }

    private TestNode node(String name) {
        TestNode node = new TestNode(DATABASE, name);
        nodes.add(node);
        return node;
    }

    private void request(String about) {
        services()
                .run(
                        JobRequests.class,
                        requests -> requests.request(
                                "counting", about, Map.of("subject", about, "items", Integer.toString(ITEMS))));
    }

    private static Services services() {
        return new Services(DATABASE).with(Clock.class, Clock.systemUTC());
    }

    private void untilState(TestNode node, String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    node.round();
                    return text("select state from batch.job_request").equals(state);
                });
    }

    private List<JobExecutionView> executionsOldestFirst() {
        List<Long> ids = Sql.join(
                DATABASE.dataSource(),
                sql -> sql.list(
                        "select jobexecutionid from batch.job_execution where strpos(jobparameters, ?) > 0 order by 1",
                        row -> row.getLong(1),
                        text("select cast(id as text) from batch.job_request")));
        return ids.stream().map(id -> executions.find(id).orElseThrow()).toList();
    }

    private static StepExecutionView step(JobExecutionView execution, int index) {
        return execution.steps().get(index);
    }

    private static List<Integer> numbers() {
        return IntStream.rangeClosed(1, ITEMS).boxed().toList();
    }

    private static int count(String where) {
        return (int) numberOf("select count(*) from batch.job_request where " + where);
    }

    private static long numberOf(String sql) {
        return Sql.join(DATABASE.dataSource(), it -> it.first(sql, row -> row.getLong(1))
                .orElseThrow());
    }

    private static String text(String sql) {
        return Sql.join(DATABASE.dataSource(), it -> it.first(sql, row -> row.getString(1))
                .orElse(""));
    }

    private static void sql(String sql) {
        Sql.join(DATABASE.dataSource(), it -> it.update(sql));
    }
}
