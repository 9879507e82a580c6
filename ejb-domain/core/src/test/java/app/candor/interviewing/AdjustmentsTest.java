package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.interviewing.event.AdjustmentDeclined;
import app.candor.interviewing.event.AdjustmentGranted;
import app.candor.interviewing.event.AdjustmentRequested;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdjustmentsTest {
    private static final String SECRET_WORDS = "I stammer, and ADHD-PRIVATE";

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

    private <R> R adjustments(Function<Adjustments, R> work) {
        return world.services().call(Adjustments.class, work);
    }

    private AdjustmentView ask(AdjustmentKind kind, String words) {
        return adjustments(it -> it.ask(invitee, new AdjustmentAsked(kind, words)));
    }

    private AdjustmentCase grant(UUID id, Integer percent, Integer retakes) {
        return adjustments(it -> it.grant(hr, id, new AdjustmentAnswer(percent, retakes, "Gladly."), null));
    }

    private InterviewView view() {
        return world.interviews(it -> it.view(invitee));
    }

    private UUID video() {
        return issued.invitation().questions().get(0).id();
    }

    @Test
    void whatIsGrantedShouldCountAtOnceInTheMiddleOfTheInterview() {
        world.interviews(it -> it.start(invitee, true));
        InterviewQuestion before = view().questions().get(0);
        world.interviews(it -> it.answer(invitee, video(), new Answer.Recording(Ids.next()), null));
        world.interviews(it -> it.answer(invitee, video(), new Answer.Recording(Ids.next()), null));
        assertThatThrownBy(() ->
                        world.interviews(it -> it.answer(invitee, video(), new Answer.Recording(Ids.next()), null)))
                .hasMessageContaining("used all recordings");
        assertThatThrownBy(
                        () -> world.interviews(it -> it.answer(invitee, video(), new Answer.Text("In writing."), null)))
                .isInstanceOf(Problem.class);

        grant(ask(AdjustmentKind.EXTRA_TIME, "").id(), 50, null);
        grant(ask(AdjustmentKind.MORE_RETAKES, "").id(), null, 2);
        grant(ask(AdjustmentKind.TEXT_INSTEAD, SECRET_WORDS).id(), null, null);
        grant(ask(AdjustmentKind.CAPTIONS, null).id(), null, null);

        InterviewView after = view();
        assertThat(after.questions().get(0).answerSeconds()).isEqualTo(before.answerSeconds() * 3 / 2);
        assertThat(after.questions().get(0).thinkSeconds()).isEqualTo(before.thinkSeconds() * 3 / 2);
        assertThat(after.questions().get(0).retakes()).isEqualTo(before.retakes() + 2);
        assertThat(after.questions().get(0).alternatives()).contains(QuestionType.TEXT);
        assertThat(after.questions().get(2).retakes()).isZero();
        assertThat(after.captions()).isTrue();
        assertThat(after.adjustments()).extracting(AdjustmentView::status).containsOnly(AdjustmentStatus.GRANTED);
        world.interviews(it -> it.answer(invitee, video(), new Answer.Recording(Ids.next()), null));
        world.interviews(it -> it.answer(invitee, video(), new Answer.Text("In writing."), null));
    }

    @Test
    void whoeverJudgesShouldSeeNothingOfIt() {
        world.interviews(it -> it.start(invitee, true));
        grant(ask(AdjustmentKind.EXTRA_TIME, SECRET_WORDS).id(), 100, null);
        adjustments(it -> it.decline(
                hr, ask(AdjustmentKind.OTHER, SECRET_WORDS).id(), new AdjustmentAnswer(null, null, "Sorry."), null));
        world.interviews(it -> it.answer(invitee, video(), new Answer.Recording(Ids.next()), null));
        List<QuestionView> questions = issued.invitation().questions();
        world.interviews(it -> it.answer(invitee, questions.get(1).id(), new Answer.Text("Because."), null));
        world.interviews(it -> it.answer(invitee, questions.get(2).id(), new Answer.Choice(0), null));
        world.interviews(it -> it.complete(invitee));

        InvitationView reviewed =
                world.invitations(it -> it.get(hr, issued.invitation().id()));
        assertThat(reviewed.questions()).isEqualTo(questions);
        assertThat(reviewed.toString()).doesNotContain("ADHD").doesNotContainIgnoringCase("adjust");
        InvitationCompleted scored =
                world.services().events(InvitationCompleted.class).get(0);
        assertThat(scored.toString())
                .doesNotContain("ADHD")
                .doesNotContainIgnoringCase("adjust")
                .doesNotContainIgnoringCase("extra");
        assertThat(world.services().events().toString()).doesNotContain("ADHD").doesNotContain("extra_time");
        assertThat(world.audited(issued.invitation().id()).toString())
                .contains("adjustment.granted", "adjustment.declined")
                .doesNotContain("ADHD");
    }

    @Test
    void eachStepShouldTellOnceHoweverOftenItIsRepeated() {
        AdjustmentView first = ask(AdjustmentKind.EXTRA_TIME, "please");
        assertThat(ask(AdjustmentKind.EXTRA_TIME, " please ").id()).isEqualTo(first.id());
        grant(first.id(), 25, null);
        grant(first.id(), 25, null);
        UUID other = ask(AdjustmentKind.OTHER, "A quiet room.").id();
        for (int i = 0; i < 2; i++) {
            adjustments(it -> it.decline(hr, other, new AdjustmentAnswer(null, null, "We have none."), null));
        }
        assertThat(world.services().events(AdjustmentRequested.class)).hasSize(2);
        assertThat(world.services().events(AdjustmentGranted.class)).hasSize(1);
        assertThat(world.services().events(AdjustmentDeclined.class)).hasSize(1);
        assertThat(world.audited(issued.invitation().id()))
                .filteredOn(it -> it.startsWith("adjustment."))
                .hasSize(2);
    }

    @Test
    void whatWasAnsweredShouldStaySo() {
        UUID id = ask(AdjustmentKind.CAPTIONS, "").id();
        grant(id, null, null);
        Problem refusal = catchThrowableOfType(
                Problem.class,
                () -> adjustments(it -> it.decline(hr, id, new AdjustmentAnswer(null, null, "No."), null)));
        assertThat(refusal.type()).isEqualTo("adjustment-decided");
        assertThat(view().captions()).isTrue();
    }

    @Test
    void anAnswerShouldSayHowMuchAndADeclineWhy() {
        UUID time = ask(AdjustmentKind.EXTRA_TIME, "").id();
        UUID takes = ask(AdjustmentKind.MORE_RETAKES, "").id();
        assertThatThrownBy(() -> grant(time, null, null)).hasMessageContaining("percent");
        assertThatThrownBy(() -> grant(time, 301, null)).hasMessageContaining("percent");
        assertThatThrownBy(() -> grant(takes, null, 6)).hasMessageContaining("retakes");
        assertThatThrownBy(() -> adjustments(it -> it.decline(hr, time, new AdjustmentAnswer(null, null, "  "), null)))
                .isInstanceOf(Problem.class);
        assertThat(view().adjustments()).extracting(AdjustmentView::status).containsOnly(AdjustmentStatus.REQUESTED);
    }

    @Test
    void askingShouldNeedAKindAndWordsWhereOnlyWordsCanSayIt() {
        assertThatThrownBy(() -> ask(null, "x")).hasMessageContaining("Say what you need");
        assertThatThrownBy(() -> ask(AdjustmentKind.OTHER, " ")).isInstanceOf(Problem.class);
        ask(AdjustmentKind.EXTRA_TIME, "one");
        Problem open = catchThrowableOfType(Problem.class, () -> ask(AdjustmentKind.EXTRA_TIME, "two"));
        assertThat(open.type()).isEqualTo("adjustment-open");
        world.clock().advance(java.time.Duration.ofDays(15));
        Problem over = catchThrowableOfType(Problem.class, () -> ask(AdjustmentKind.CAPTIONS, ""));
        assertThat(over.type()).isEqualTo("invitation-expired");
    }

    @Test
    void anotherCompanyShouldNeitherSeeNorAnswer() {
        UUID id = ask(AdjustmentKind.CAPTIONS, "").id();
        Caller.Person stranger = world.hr();
        assertThat(adjustments(it -> it.list(stranger, null, null, PageRequest.first()))
                        .items())
                .isEmpty();
        assertThat(catchThrowableOfType(Problem.class, () -> adjustments(it -> it.get(stranger, id)))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> adjustments(
                                        it -> it.grant(stranger, id, new AdjustmentAnswer(null, null, ""), null)))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        AdjustmentCase seen = adjustments(it -> it.list(
                        hr, AdjustmentStatus.REQUESTED, issued.invitation().id(), PageRequest.first()))
                .items()
                .get(0);
        assertThat(seen.id()).isEqualTo(id);
        assertThat(seen.candidateName()).isEqualTo("Zoë");
        assertThat(adjustments(it -> it.notice(id)).orElseThrow().candidateEmail())
                .isEqualTo("zoe@example.com");
    }

    @Test
    void anAnswerToWhatSomebodyElseAnsweredMeanwhileShouldBeStale() {
        UUID id = ask(AdjustmentKind.EXTRA_TIME, "").id();
        Problem stale = catchThrowableOfType(
                Problem.class, () -> adjustments(it -> it.grant(hr, id, new AdjustmentAnswer(50, null, ""), 77L)));
        assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(view().now()).isInstanceOf(Instant.class);
    }

    @Test
    void theBoardShouldMarkWhatWasGrantedAndABlindReviewerShouldLearnNothingOfIt() {
        UUID id = ask(AdjustmentKind.EXTRA_TIME, SECRET_WORDS).id();
        assertThat(line().adjusted()).isFalse();
        grant(id, 50, null);
        assertThat(line().adjusted()).isTrue();
        assertThat(line().as("X").adjusted()).isFalse();

        world.services().run(BlindReview.class, it -> it.choose(hr, true));
        assertThat(line().adjusted()).isFalse();
        for (Runnable look : List.<Runnable>of(
                () -> adjustments(it -> it.list(hr, null, null, PageRequest.first())),
                () -> adjustments(it -> it.get(hr, id)),
                () -> grant(id, 50, null),
                () -> adjustments(it -> it.decline(hr, id, new AdjustmentAnswer(null, null, "No."), null)))) {
            Problem kept = catchThrowableOfType(Problem.class, look::run);
            assertThat(kept.type()).isEqualTo("blind-review");
        }
    }

    private InvitationSummary line() {
        return world.board(it -> it.list(hr, InvitationFilter.all(), BoardOrder.NEWEST, null, null))
                .items()
                .get(0);
    }
}
