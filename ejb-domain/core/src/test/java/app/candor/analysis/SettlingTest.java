package app.candor.analysis;

import static app.candor.analysis.Analysis.said;
import static app.candor.analysis.Analysis.spoken;
import static app.candor.analysis.Analysis.state;
import static app.candor.analysis.Analysis.written;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.event.InvitationCompleted;
import app.candor.media.TranscriptState;
import app.candor.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The job is requested exactly when everything is there, in whatever order it comes. */
class SettlingTest {
    private static final Instant EARLIER = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-03T09:00:00Z");

    private Analysis world;

    @BeforeEach
    void open() {
        world = new Analysis(new ScriptedEngine());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theJobShouldWaitForTheLastRecording() {
        UUID one = Ids.next();
        UUID two = Ids.next();
        open(world.completed(spoken(1, one), spoken(2, two), written(3, "Text")));
        assertThat(world.requested).isEmpty();
        settle(one);
        assertThat(world.requested).isEmpty();
        settle(two);
        assertThat(world.requested).hasSize(1);
        settle(two);
        settle(one);
        assertThat(world.requested).hasSize(1);
    }

    @Test
    void aRecordingMaySettleBeforeItsInterviewIsCompleted() {
        UUID recording = Ids.next();
        settle(recording);
        open(world.completed(spoken(1, recording)));
        assertThat(world.requested).hasSize(1);
    }

    @Test
    void aRecordingThatFailedWithoutATranscriptShouldNotHoldTheRestUp() {
        UUID recording = Ids.next();
        world.transcripts.put(recording, state(TranscriptState.PENDING, null));
        InvitationCompleted completed = world.completed(spoken(1, recording));
        open(completed);
        world.services.run(Assessments.class, it -> it.settled(recording));
        assertThat(world.requested).hasSize(1);
        world.carryOut(UUID.fromString(world.requested.get(0)));
        assertThat(world.view(completed).questions().get(0).notice()).isEqualTo(QuestionJudge.NO_TRANSCRIPT);
    }

    @Test
    void aDeliveryThatIsRepeatedShouldOpenOneRun() {
        InvitationCompleted completed = world.completed(written(1, "Text"));
        open(completed);
        open(completed);
        assertThat(world.requested).hasSize(1);
        assertThat(world.view(completed).run()).isEqualTo(1);
    }

    @Test
    void anInterviewWithoutAnswersShouldBeAssessedToo() {
        InvitationCompleted completed = world.completed(written(1, null));
        world.carryOut(world.opened(completed));
        assertThat(world.view(completed).summary())
                .isEqualTo("0 of 1 question answered. There are no words to go by. Nothing was scored.");
    }

    @Test
    void theScoringShouldWaitUntilTheCandidateIsDoneWithTheTranscripts() {
        UUID recording = Ids.next();
        InvitationCompleted completed = world.completed(LATER, spoken(1, recording));
        open(completed);
        settle(recording);
        open(completed);
        assertThat(world.requested).isEmpty();
        assertThat(world.view(completed).status()).isEqualTo(AssessmentStatus.PENDING);
        world.transcripts.put(recording, said("We moved it to Kubernetes in the end"));
        release(completed);
        release(completed);
        assertThat(world.requested).hasSize(1);
        world.carryOut(UUID.fromString(world.requested.get(0)));
        settle(recording);
        assertThat(world.requested).hasSize(1);
    }

    @Test
    void aCandidateWhoIsDoneShouldNotBeWaitedForWhateverComesFirst() {
        UUID recording = Ids.next();
        InvitationCompleted completed = world.completed(LATER, spoken(1, recording));
        release(completed);
        open(completed);
        assertThat(world.requested).isEmpty();
        settle(recording);
        assertThat(world.requested).hasSize(1);
        InvitationCompleted overdue = world.completed(EARLIER, written(1, "Text"));
        open(overdue);
        assertThat(world.requested).hasSize(2);
    }

    private void release(InvitationCompleted completed) {
        world.services.run(Assessments.class, it -> it.release(completed.invitationId()));
    }

    @RepeatedTest(15)
    void everythingAtTheSameTimeShouldRequestOnce() throws Exception {
        UUID one = Ids.next();
        UUID two = Ids.next();
        InvitationCompleted completed = world.completed(spoken(1, one), spoken(2, two));
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (Runnable work :
                List.<Runnable>of(() -> open(completed), () -> open(completed), () -> settle(one), () -> settle(two))) {
            all.add(threads.submit(() -> {
                together.await();
                work.run();
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(Set.copyOf(world.requested)).hasSize(1);
        assertThat(world.requested).hasSize(1);
    }

    private void open(InvitationCompleted completed) {
        world.services.run(Assessments.class, it -> it.open(completed));
    }

    /** Media commits first, then its event comes. */
    private void settle(UUID recording) {
        world.transcripts.put(recording, said("Something was said here"));
        world.services.run(Assessments.class, it -> it.settled(recording));
    }
}
