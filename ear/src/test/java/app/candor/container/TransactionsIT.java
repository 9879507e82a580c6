package app.candor.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.analysis.AssessedResult;
import app.candor.analysis.AssessmentRun;
import app.candor.analysis.Assessments;
import app.candor.identity.People;
import app.candor.identity.SignIn;
import app.candor.interviewing.Answer;
import app.candor.interviewing.Interviews;
import app.candor.interviewing.Invitations;
import app.candor.interviewing.NewInvitation;
import app.candor.interviewing.TemplateView;
import app.candor.interviewing.Templates;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.rest.Problems;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.inbox.Inbox;
import app.candor.shared.outbox.CloudEvent;
import app.candor.shared.ratelimit.RateLimits;
import app.candor.testing.LanguageModelStandIn;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the contexts promise about transactions, kept by the server's own transaction manager. */
@InContainer
class TransactionsIT {
    private final Caller.Person hr = Actors.hr();

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Resource
    ManagedExecutorService threads;

    @Inject
    Rows rows;

    @Inject
    People people;

    @Inject
    Templates templates;

    @Inject
    Invitations invitations;

    @Inject
    Interviews interviews;

    @Inject
    Assessments assessments;

    @Inject
    AssessmentRun run;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Inbox inbox;

    @Inject
    RateLimits limits;

    @Inject
    OwnTransaction own;

    @Inject
    @ConfigProperty(name = "candor.ai.base-url")
    String modelAddress;

    /** An event that nobody described. */
    public record Nameless(UUID aggregateId) implements DomainEvent {}

    @AfterEach
    void leaveNoTransaction() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        T result = work.call();
        transaction.commit();
        return result;
    }

    private List<String> eventsOf(UUID aggregate) {
        return rows.list(
                "select type from shared.outbox where record_key = ? order by created_at, event_id",
                aggregate.toString());
    }

    private List<String> eventsSeenByOthers(UUID aggregate) throws Exception {
        return threads.submit(() -> eventsOf(aggregate)).get();
    }

    @Test
    void anEventShouldBeInTheOutboxWhenItsTransactionHasCommittedAndNotBefore() throws Exception {
        transaction.begin();
        UUID id = templates.create(hr, Actors.oneQuestion("Committed")).id();
        assertThat(eventsOf(id)).as("inside").containsExactly("template.created");
        assertThat(eventsSeenByOthers(id)).as("outside").isEmpty();
        transaction.commit();
        assertThat(eventsOf(id)).containsExactly("template.created");
        assertThat(templates.get(hr, id).title()).isEqualTo("Committed");
    }

    @Test
    void aRollbackShouldLeaveNeitherTheChangeNorItsEvent() throws Exception {
        UUID kept = templates.create(hr, Actors.oneQuestion("Before")).id();
        transaction.begin();
        UUID lost = templates.create(hr, Actors.oneQuestion("Lost")).id();
        templates.publish(hr, kept);
        transaction.rollback();
        assertThat(eventsOf(lost)).isEmpty();
        assertThatThrownBy(() -> templates.get(hr, lost)).isInstanceOf(Problem.class);
        assertThat(eventsOf(kept)).containsExactly("template.created");
        assertThat(templates.get(hr, kept).status().code()).isEqualTo("draft");
    }

    @Test
    void anEventThatCannotBeWrittenShouldTakeItsTransactionWithIt() throws Exception {
        transaction.begin();
        UUID id = templates.create(hr, Actors.oneQuestion("Doomed")).id();
        assertThatThrownBy(() -> events.fire(new Nameless(id))).hasStackTraceContaining("@EventType");
        assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        assertThatThrownBy(transaction::commit).isInstanceOf(jakarta.transaction.RollbackException.class);
        assertThat(eventsOf(id)).isEmpty();
    }

    @Test
    void anEventOutsideATransactionShouldBeRefused() {
        UUID id = Ids.next();
        assertThatThrownBy(() -> events.fire(new Nameless(id))).hasStackTraceContaining("TransactionRequiredException");
    }

    @Test
    void aConsumerShouldAcceptAnEventOnceAndAnotherConsumerToo() throws Exception {
        UUID event = Ids.next();
        assertThat(inTransaction(() -> inbox.accept("first", event))).isTrue();
        assertThat(inTransaction(() -> inbox.accept("first", event))).isFalse();
        assertThat(inTransaction(() -> inbox.accept("second", event))).isTrue();
    }

    @Test
    void anEventWhoseEffectWasRolledBackShouldBeAcceptedAgain() throws Exception {
        UUID event = Ids.next();
        transaction.begin();
        assertThat(inbox.accept("first", event)).isTrue();
        Future<Boolean> twin = threads.submit(() -> own.call(() -> inbox.accept("first", event)));
        assertThatThrownBy(() -> twin.get(500, TimeUnit.MILLISECONDS))
                .as("a delivery at the same time waits for this one")
                .isInstanceOf(TimeoutException.class);
        transaction.rollback();
        assertThat(twin.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theSecondOfTwoChangesToOneRevisionShouldBeAConflict() throws Exception {
        TemplateView seen = templates.create(hr, Actors.oneQuestion("First"));
        transaction.begin();
        templates.update(hr, seen.id(), Actors.oneQuestion("Second"), seen.revision());
        Future<TemplateView> late =
                threads.submit(() -> templates.update(hr, seen.id(), Actors.oneQuestion("Third"), seen.revision()));
        assertThatThrownBy(() -> late.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        transaction.commit();
        assertThatThrownBy(late::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("stale-revision"));
        assertThat(templates.get(hr, seen.id()).title()).isEqualTo("Second");
    }

    @Test
    void aChangeThatCameBetweenShouldBeSeenEvenWithoutALockAndBeToldAsAConflict() throws Exception {
        UUID id = templates.create(hr, Actors.oneQuestion("First")).id();
        transaction.begin();
        InterviewTemplate stale = entityManager.find(InterviewTemplate.class, id);
        threads.submit(() -> templates.update(hr, id, Actors.oneQuestion("Second"), null))
                .get();
        stale.change(Actors.oneQuestion("Third"), Instant.now());
        assertThatThrownBy(transaction::commit).satisfies(failure -> {
            var told = Problems.explain(failure, "/api/v1/templates/" + id);
            assertThat(told.status()).isEqualTo(409);
            assertThat(told.type()).endsWith(":changed-meanwhile");
        });
        assertThat(templates.get(hr, id).title()).isEqualTo("Second");
    }

    @Test
    void aLimitShouldBeOneForAllThreads() throws Exception {
        String bucket = "in-container-" + UUID.randomUUID();
        List<Future<Integer>> takers = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            takers.add(threads.submit(() -> {
                int taken = 0;
                for (int i = 0; i < 10; i++) {
                    taken += limits.acquire(bucket, 1, 15, Duration.ofDays(30)).isZero() ? 1 : 0;
                }
                return taken;
            }));
        }
        int all = 0;
        for (Future<Integer> taker : takers) {
            all += taker.get();
        }
        assertThat(all).isEqualTo(15);
    }

    @Test
    void whatWasTakenFromALimitShouldStayTakenWhenTheCallerFails() throws Exception {
        String bucket = "in-container-" + UUID.randomUUID();
        transaction.begin();
        assertThat(limits.acquire(bucket, 1, 1, Duration.ofDays(30))).isZero();
        transaction.rollback();
        assertThat(limits.acquire(bucket, 1, 1, Duration.ofDays(30))).isPositive();
    }

    @Test
    void aJudgementThatWasPaidForShouldSurviveTheRollbackOfItsStep() throws Exception {
        try (LanguageModelStandIn model =
                new LanguageModelStandIn(URI.create(modelAddress).getPort())) {
            UUID assessment = assessment();
            run.begin(assessment);
            UUID question = run.nextQuestion(assessment).orElseThrow();

            transaction.begin();
            run.record(assessment, run.assess(assessment, question, () -> false));
            transaction.rollback();
            assertThat(run.nextQuestion(assessment))
                    .as("what was recorded is gone")
                    .contains(question);
            assertThat(model.paid()).hasSize(1);

            transaction.begin();
            AssessedResult again = run.assess(assessment, question, () -> false);
            run.record(assessment, again);
            transaction.commit();
            assertThat(run.nextQuestion(assessment)).isEmpty();
            assertThat(model.paid()).as("paid once").hasSize(1);
        }
    }

    /** Of an interview with one written answer; its job is taken away, so that the test alone carries it out. */
    private UUID assessment() throws Exception {
        String company = "In-container " + UUID.randomUUID();
        Caller.Person hr = people.signIn(new SignIn(
                UUID.randomUUID().toString(), "hanna@example.com", "Hanna", Set.of("hr"), company, Instant.now()));
        UUID template = templates.create(hr, Actors.oneQuestion("Judged")).id();
        templates.publish(hr, template);
        UUID invitation = invitations
                .invite(hr, NewInvitation.to(template, "Zoë", "zoe@example.com"))
                .invitation()
                .id();
        Caller.Invitee invitee = new Caller.Invitee(invitation, hr.companyId());
        interviews.start(invitee, true);
        UUID question = interviews.view(invitee).questions().get(0).id();
        interviews.answer(
                invitee,
                question,
                new Answer.Text("I deleted a table by mistake and restored it from the backup within the hour."),
                null);
        interviews.complete(invitee);
        String completed = rows.one(
                "select payload from shared.outbox where record_key = ? and type = 'invitation.completed'",
                invitation.toString());
        transaction.begin();
        assessments.open(CloudEvent.parse(completed).as(InvitationCompleted.class));
        String id = rows.one(
                "select cast(id as text) from analysis.assessment where cast(invitation_id as text) = ?",
                invitation.toString());
        rows.change("delete from batch.job_request where key = ?", id);
        transaction.commit();
        return UUID.fromString(id);
    }
}
