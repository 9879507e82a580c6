package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.TranscriptsSettled;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionTimesTest {
    private static final int HOURS = 24;

    private Interviewing world;
    private Caller.Person hr;

    @BeforeEach
    @BeforeProperty
    void open() {
        world = new Interviewing();
        hr = world.hr();
    }

    @AfterEach
    @AfterProperty
    void close() {
        world.close();
    }

    /** Handed in, with a recording for the first question and words for the second. */
    private Caller.Invitee handedIn(Integer hours, boolean recorded) {
        TemplateView draft = world.templates(it -> it.create(
                hr,
                new TemplateDraft(
                        "Engineer",
                        "",
                        "en",
                        List.of(
                                Interviewing.question(
                                        recorded ? QuestionType.AUDIO : QuestionType.TEXT, "Tell us.", null),
                                Interviewing.question(QuestionType.TEXT, "Why us?", null)),
                        new TemplateSettings(null, null, null, null, null, null, hours))));
        world.templates(it -> it.publish(hr, draft.id()));
        Caller.Invitee invitee = world.invitee(
                world.invitations(it -> it.invite(hr, NewInvitation.to(draft.id(), "Zoë", "zoe@example.com"))));
        world.interviews(it -> it.start(invitee, true));
        UUID first = draft.questions().get(0).id();
        Answer spoken = recorded ? new Answer.Audio(Ids.next()) : new Answer.Text("Said.");
        world.interviews(it -> it.answer(invitee, first, spoken, null));
        world.interviews(it -> it.answer(invitee, draft.questions().get(1).id(), new Answer.Text("So."), null));
        assertThat(world.interviews(it -> it.view(invitee)).correction()).isNull();
        world.interviews(it -> it.complete(invitee));
        return invitee;
    }

    private <R> R times(Function<CorrectionTimes, R> work) {
        return world.services().call(CorrectionTimes.class, work);
    }

    private List<TranscriptsSettled> settled() {
        return world.services().events(TranscriptsSettled.class);
    }

    private Instant toldUntil() {
        return world.services().events(InvitationCompleted.class).get(0).correctableUntil();
    }

    private static void refused(String type, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void theTimeShouldBeginWithHandingInAndBeKnownToBothSides() {
        Caller.Invitee invitee = handedIn(HOURS, true);
        Instant until = world.clock().instant().plus(Duration.ofHours(HOURS));
        assertThat(toldUntil()).isEqualTo(until);
        assertThat(world.interviews(it -> it.view(invitee)).correction()).isEqualTo(new CorrectionView("open", until));
        assertThat(world.invitations(it -> it.get(hr, invitee.invitationId())).correction())
                .isEqualTo(new CorrectionView("open", until));
        CorrectableAnswer only = times(it -> it.answers(invitee)).get(0);
        assertThat(only.prompt()).isEqualTo("Tell us.");
        UUID held = times(it -> it.requireOpen(invitee, only.questionId()));
        assertThat(held).isEqualTo(only.recordingId());
        refused("not-found", () -> times(it -> it.requireOpen(invitee, Ids.next())));
    }

    @Test
    void withoutTheAuthorsLeaveOrARecordingThereShouldBeNothingToCorrect() {
        for (Caller.Invitee invitee : List.of(handedIn(0, true), handedIn(null, true), handedIn(HOURS, false))) {
            refused("no-correction", () -> times(it -> it.answers(invitee)));
            refused("no-correction", () -> times(it -> it.requireOpen(invitee, Ids.next())));
            refused("no-correction", () -> times(it -> it.confirm(invitee)));
        }
        assertThat(world.services().events(InvitationCompleted.class))
                .extracting(InvitationCompleted::correctableUntil)
                .containsOnlyNulls();
        assertThat(times(CorrectionTimes::endOverdue)).isZero();
    }

    @Test
    void aTimeThatIsOverShouldEndBeforeAnybodyNotesItAndBeToldOnce() {
        Caller.Invitee invitee = handedIn(HOURS, true);
        UUID question = times(it -> it.answers(invitee)).get(0).questionId();
        world.clock().advance(Duration.ofHours(HOURS).minusSeconds(1));
        assertThat(times(CorrectionTimes::endOverdue)).isZero();
        times(it -> it.requireOpen(invitee, question));
        world.clock().advance(Duration.ofSeconds(1));
        refused("correction-over", () -> times(it -> it.requireOpen(invitee, question)));
        assertThat(times(it -> it.confirm(invitee)).state()).isEqualTo("over");
        assertThat(settled()).isEmpty();
        assertThat(times(CorrectionTimes::endOverdue)).isEqualTo(1);
        assertThat(times(CorrectionTimes::endOverdue)).isZero();
        assertThat(settled())
                .containsExactly(new TranscriptsSettled(invitee.invitationId(), invitee.companyId(), false));
        assertThat(times(it -> it.view(invitee)).state()).isEqualTo("over");
    }

    @Provide
    Arbitrary<List<String>> lives() {
        return Arbitraries.of("confirm", "correct", "wait", "end").list().ofMaxSize(8);
    }

    /** However it goes, the scoring is told to begin at most once, and nothing is corrected after that. */
    @Property(tries = 25)
    void noSequenceShouldSettleTwiceOrCorrectWhatIsSettled(@ForAll("lives") List<String> life) {
        Caller.Invitee invitee = handedIn(HOURS, true);
        UUID question = times(it -> it.answers(invitee)).get(0).questionId();
        int before = settled().size();
        for (String step : life) {
            boolean open = times(it -> it.view(invitee)).state().equals("open");
            assertThat(settled().size() - before == 1 && open).isFalse();
            switch (step) {
                case "confirm" -> times(it -> it.confirm(invitee));
                case "end" -> times(CorrectionTimes::endOverdue);
                case "wait" -> world.clock().advance(Duration.ofHours(9));
                default -> {
                    if (open) {
                        times(it -> it.requireOpen(invitee, question));
                    } else {
                        refused("correction-over", () -> times(it -> it.requireOpen(invitee, question)));
                    }
                }
            }
            assertThat(settled().size() - before).isBetween(0, 1);
        }
        world.clock().advance(Duration.ofHours(HOURS));
        times(CorrectionTimes::endOverdue);
        assertThat(settled().size() - before).isEqualTo(1);
    }
}
