package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.interviewing.event.AnsweredQuestion;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.InvitationStarted;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterviewsTest {
    private Interviewing world;
    private Caller.Person hr;
    private IssuedInvitation issued;
    private Caller.Invitee invitee;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
        issued = world.invited(hr);
        invitee = world.invitee(issued);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private UUID question(int position) {
        return issued.invitation().questions().get(position - 1).id();
    }

    private InterviewView answer(int position, Answer answer) {
        return world.interviews(it -> it.answer(invitee, question(position), answer, null));
    }

    private void start() {
        world.interviews(it -> it.start(invitee, true));
    }

    private void answerAll() {
        answer(1, new Answer.Recording(Ids.next()));
        answer(2, new Answer.Text("Because."));
        answer(3, new Answer.Choice(0));
    }

    @Test
    void withoutConsentTheInterviewShouldNotBegin() {
        Problem refusal = catchThrowableOfType(Problem.class, () -> world.interviews(it -> it.start(invitee, false)));
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.INVALID);
        assertThat(world.interviews(it -> it.view(invitee)).status()).isEqualTo(InvitationStatus.PENDING);
        assertThatThrownBy(() -> answer(2, new Answer.Text("Early."))).hasMessage("Start the interview first.");
    }

    @Test
    void startingTwiceShouldTellOnce() {
        start();
        start();
        assertThat(world.services().events(InvitationStarted.class)).hasSize(1);
    }

    @Test
    void theLastRecordingShouldCountAndRetakesShouldEnd() {
        start();
        UUID first = Ids.next();
        UUID second = Ids.next();
        answer(1, new Answer.Recording(first));
        answer(1, new Answer.Recording(first));
        InterviewQuestion asked =
                answer(1, new Answer.Recording(second)).questions().get(0);
        assertThat(asked.response().recordingId()).isEqualTo(second);
        assertThat(asked.response().takesUsed()).isEqualTo(2);
        Problem refusal = catchThrowableOfType(Problem.class, () -> answer(1, new Answer.Recording(Ids.next())));
        assertThat(refusal.type()).isEqualTo("no-retakes-left");
        assertThatThrownBy(() -> requireAnswerable(1)).isInstanceOf(Problem.class);
        assertThat(answer(1, new Answer.Recording(first))
                        .questions()
                        .get(0)
                        .response()
                        .recordingId())
                .isEqualTo(first);
    }

    private void requireAnswerable(int position) {
        world.services()
                .run(Interviews.class, it -> it.requireAnswerable(invitee, question(position), QuestionType.VIDEO));
    }

    @Test
    void anUploadShouldBeRefusedBeforeItBeginsWhenItCannotCount() {
        assertThatThrownBy(() -> requireAnswerable(1)).hasMessage("Start the interview first.");
        start();
        requireAnswerable(1);
        assertThatThrownBy(() -> requireAnswerable(2)).hasMessageContaining("answered with a text");
        assertThatThrownBy(() -> world.services()
                        .run(Interviews.class, it -> it.requireAnswerable(invitee, Ids.next(), QuestionType.VIDEO)))
                .hasMessageContaining("no such question");
    }

    @Test
    void aQuestionOfAnotherInterviewShouldNotExist() {
        start();
        UUID foreign = world.invited(hr).invitation().questions().get(1).id();
        Problem refusal = catchThrowableOfType(
                Problem.class, () -> world.interviews(it -> it.answer(invitee, foreign, new Answer.Text("x"), null)));
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void completingShouldNeedEveryRequiredAnswer() {
        start();
        answer(2, new Answer.Text("Because."));
        Problem refusal = catchThrowableOfType(Problem.class, () -> world.interviews(it -> it.complete(invitee)));
        assertThat(refusal).hasMessage("These questions still need your answer: 1, 3.");
        assertThat(world.services().events(InvitationCompleted.class)).isEmpty();
    }

    @Test
    void completingTwiceShouldAnswerTheSameAndTellOnce() {
        start();
        answerAll();
        InterviewView first = world.interviews(it -> it.complete(invitee));
        world.clock().advance(Duration.ofDays(30));
        InterviewView second = world.interviews(it -> it.complete(invitee));
        assertThat(second).usingRecursiveComparison().ignoringFields("now").isEqualTo(first);
        assertThat(world.services().events(InvitationCompleted.class)).hasSize(1);
        Problem late = catchThrowableOfType(Problem.class, () -> answer(2, new Answer.Text("Late.")));
        assertThat(late.type()).isEqualTo("interview-completed");
        assertThat(late.kind()).isEqualTo(Problem.Kind.CONFLICT);
    }

    @Test
    void whatIsOverShouldBeGone() {
        start();
        world.clock().advance(Duration.ofDays(14));
        for (Callable<?> late : List.<Callable<?>>of(
                () -> answer(2, new Answer.Text("Late.")),
                () -> world.interviews(it -> it.complete(invitee)),
                () -> world.interviews(it -> it.start(invitee, true)))) {
            Problem refusal = catchThrowableOfType(Problem.class, late::call);
            assertThat(refusal.kind()).isEqualTo(Problem.Kind.GONE);
            assertThat(refusal.type()).isEqualTo("invitation-expired");
        }
    }

    @Test
    void aCancelledInvitationShouldBeGoneForTheCandidate() {
        start();
        world.invitations(it -> it.cancel(hr, issued.invitation().id()));
        Problem refusal = catchThrowableOfType(Problem.class, () -> answer(2, new Answer.Text("Late.")));
        assertThat(refusal.type()).isEqualTo("invitation-cancelled");
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.GONE);
    }

    @Test
    void simultaneousCompletionsShouldAllSucceedAndTellOnce() throws Exception {
        start();
        answerAll();
        List<InterviewView> views = atOnce(8, i -> world.interviews(it -> it.complete(invitee)));
        assertThat(views).extracting(InterviewView::status).containsOnly(InvitationStatus.COMPLETED);
        assertThat(world.services().events(InvitationCompleted.class)).hasSize(1);
    }

    @Test
    void simultaneousAnswersShouldAllBeKept() throws Exception {
        start();
        atOnce(8, i -> i % 2 == 0 ? answer(2, new Answer.Text("Text " + i)) : answer(3, new Answer.Choice(i % 4 / 2)));
        InvitationView kept =
                world.invitations(it -> it.get(hr, issued.invitation().id()));
        assertThat(kept.responses()).extracting(ResponseView::questionId).containsExactly(question(2), question(3));
    }

    @Test
    void simultaneousRecordingsShouldNotOutrunTheRetakes() throws Exception {
        start();
        List<InterviewView> accepted = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        for (Object outcome : atOnce(6, i -> {
            try {
                return answer(1, new Answer.Recording(Ids.next()));
            } catch (Problem problem) {
                return problem;
            }
        })) {
            if (outcome instanceof Problem problem) {
                refused.add(problem);
            } else {
                accepted.add((InterviewView) outcome);
            }
        }
        assertThat(accepted).hasSize(2);
        assertThat(refused).hasSize(4).extracting(Problem::type).containsOnly("no-retakes-left");
    }

    @Test
    void aRecordingThatWasSentBeforeShouldCountAgainUntilEverythingIsHandedIn() {
        start();
        UUID first = Ids.next();
        answer(1, new Answer.Recording(first));
        answer(1, new Answer.Recording(Ids.next()));
        ResponseView chosen = world.interviews(it -> it.choose(invitee, question(1), new Answer.Recording(first), null))
                .questions()
                .get(0)
                .response();
        assertThat(chosen.recordingId()).isEqualTo(first);
        assertThat(chosen.takes()).hasSize(2).startsWith(first);
        Problem unknown = catchThrowableOfType(
                Problem.class,
                () -> world.interviews(it -> it.choose(invitee, question(1), new Answer.Recording(Ids.next()), null)));
        assertThat(unknown.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        answer(2, new Answer.Text("Because."));
        answer(3, new Answer.Choice(0));
        world.interviews(it -> it.complete(invitee));
        Problem late = catchThrowableOfType(
                Problem.class,
                () -> world.interviews(it -> it.choose(invitee, question(1), new Answer.Recording(first), null)));
        assertThat(late.type()).isEqualTo("interview-completed");
    }

    @Test
    void theSecondOfTwoDevicesShouldBeToldAndThenDecide() {
        start();
        world.interviews(it -> it.answer(invitee, question(2), new Answer.Text("Phone."), SeenAnswer.NONE));
        Problem refusal = catchThrowableOfType(
                Problem.class,
                () -> world.interviews(
                        it -> it.answer(invitee, question(2), new Answer.Text("Laptop."), SeenAnswer.NONE)));
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(refusal.type()).isEqualTo("answered-elsewhere");
        ResponseView kept =
                world.interviews(it -> it.view(invitee)).questions().get(1).response();
        assertThat(kept.text()).isEqualTo("Phone.");
        var seen = new SeenAnswer(kept.savedAt());
        assertThat(world.interviews(it -> it.answer(invitee, question(2), new Answer.Text("Laptop."), seen))
                        .questions()
                        .get(1)
                        .response()
                        .text())
                .isEqualTo("Laptop.");
    }

    @Test
    void aRequestThatIsRepeatedShouldNotMeetItself() {
        start();
        for (int i = 0; i < 2; i++) {
            world.interviews(it -> it.answer(invitee, question(2), new Answer.Text("Once."), SeenAnswer.NONE));
            world.interviews(it -> it.answer(invitee, question(3), new Answer.Choice(1), SeenAnswer.NONE));
        }
        assertThat(world.interviews(it -> it.view(invitee)).nextQuestionId()).isEqualTo(question(1));
    }

    @Test
    void whatWasRecordedBeforeTheDeadlineShouldCountAndWhatCameAfterItNot() {
        start();
        Instant deadline = world.interviews(it -> it.view(invitee)).expiresAt();
        world.clock().advance(Duration.ofDays(14));
        world.expireOverdue();
        UUID recording = Ids.next();
        answer(1, new Answer.Recording(recording, deadline.minusSeconds(1)));
        InvitationView seen =
                world.invitations(it -> it.get(hr, issued.invitation().id()));
        assertThat(seen.status()).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(seen.responses()).extracting(ResponseView::recordingId).containsExactly(recording);
        for (Instant begun : new Instant[] {null, deadline, deadline.plusSeconds(1)}) {
            assertThatThrownBy(() -> answer(1, new Answer.Recording(Ids.next(), begun)))
                    .hasMessageContaining("is over");
        }
        world.clock().advance(Duration.ofHours(3));
        assertThatThrownBy(() -> answer(1, new Answer.Recording(Ids.next(), deadline.minusSeconds(1))))
                .hasMessageContaining("is over");
    }

    @Test
    void aLateRecordingOfACancelledInterviewShouldBeRefused() {
        start();
        world.invitations(it -> it.cancel(hr, issued.invitation().id()));
        assertThatThrownBy(() -> answer(1, new Answer.Recording(Ids.next(), Instant.EPOCH)))
                .hasMessageContaining("taken back");
    }

    @Test
    void thePageShouldBeToldTheTimeOfTheServer() {
        assertThat(world.interviews(it -> it.view(invitee)).now())
                .isEqualTo(world.clock().instant());
    }

    private interface Work<R> {
        R run(int index);
    }

    private static <R> List<R> atOnce(int threads, Work<R> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<R>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int index = i;
                tasks.add(() -> work.run(index));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void everyTypeShouldBeStoredAndTold() {
        TemplateView draft = world.templates(it -> it.create(
                hr,
                new TemplateDraft(
                        "All",
                        null,
                        null,
                        List.of(
                                Interviewing.question(QuestionType.AUDIO, "Say.", null),
                                Interviewing.question(QuestionType.MULTIPLE_CHOICE, "Which?", List.of("x", "y", "z")),
                                Interviewing.question(QuestionType.FILE, "Show.", null)),
                        null)));
        world.templates(it -> it.publish(hr, draft.id()));
        issued = world.invitations(it -> it.invite(hr, NewInvitation.to(draft.id(), "Zoë", "zoe@example.com")));
        invitee = world.invitee(issued);
        start();
        UUID sound = Ids.next();
        UUID file = Ids.next();
        answer(1, new Answer.Audio(sound));
        answer(2, new Answer.Choices(List.of(2, 0)));
        InterviewView all = answer(3, new Answer.File(file));
        assertThat(all.questions())
                .extracting(question -> question.response().recordingId())
                .containsExactly(sound, null, null);
        assertThat(all.questions())
                .extracting(question -> question.response().choices())
                .containsExactly(null, List.of(0, 2), null);
        assertThat(all.questions())
                .extracting(question -> question.response().fileId())
                .containsExactly(null, null, file);
        world.interviews(it -> it.complete(invitee));
        List<AnsweredQuestion> told =
                world.services().events(InvitationCompleted.class).get(0).questions();
        assertThat(told).extracting(AnsweredQuestion::type).containsExactly("audio", "multiple_choice", "file");
        assertThat(told).extracting(AnsweredQuestion::text).containsExactly(null, "x\nz", null);
        assertThat(told).extracting(AnsweredQuestion::fileId).containsExactly(null, null, file);
    }

    @Test
    void anAlternativeShouldTakeThePlaceOfTheFormerAnswer() {
        TemplateView draft = world.templates(it -> it.create(
                hr,
                new TemplateDraft(
                        "Instead",
                        null,
                        null,
                        List.of(new QuestionDraft(
                                null,
                                QuestionType.VIDEO,
                                "Why?",
                                true,
                                null,
                                null,
                                null,
                                1,
                                null,
                                null,
                                List.of(QuestionType.AUDIO, QuestionType.TEXT),
                                null,
                                null)),
                        null)));
        world.templates(it -> it.publish(hr, draft.id()));
        issued = world.invitations(it -> it.invite(hr, NewInvitation.to(draft.id(), "Zoë", "zoe@example.com")));
        invitee = world.invitee(issued);
        start();
        QuestionType own = world.interviews(it -> it.requireAnswerable(invitee, question(1), null));
        assertThat(own).isEqualTo(QuestionType.VIDEO);
        answer(1, new Answer.Recording(Ids.next()));
        answer(1, new Answer.Audio(Ids.next()));
        ResponseView written =
                answer(1, new Answer.Text("In writing.")).questions().get(0).response();
        assertThat(written.type()).isEqualTo(QuestionType.TEXT);
        assertThat(written.recordingId()).isNull();
        assertThat(written.takesUsed()).isEqualTo(2);
        assertThatThrownBy(() -> answer(1, new Answer.Audio(Ids.next()))).hasMessageContaining("all recordings");
    }
}
