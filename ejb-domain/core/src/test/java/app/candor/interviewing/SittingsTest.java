package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.interviewing.event.InvitationLeft;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the author allows no pause, an absence that is too long ends the sitting, and HR can let the candidate go on. */
class SittingsTest {
    private static final Duration AWAY = Duration.ofMinutes(30);
    private static final Duration TOO_LONG = AWAY.plusSeconds(1);

    private final Interviewing world = new Interviewing();
    private final Caller.Person hr = world.hr();
    private IssuedInvitation issued;
    private Caller.Invitee invitee;

    @BeforeEach
    void invite() {
        issued = invited(false);
        invitee = world.invitee(issued);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private IssuedInvitation invited(boolean pause) {
        TemplateDraft words = Interviewing.threeQuestions("Rigger");
        TemplateDraft draft = new TemplateDraft(
                words.title(),
                words.intro(),
                words.language(),
                words.questions(),
                new TemplateSettings(null, null, pause, null, null, null, null));
        UUID template = world.templates(it -> it.create(hr, draft)).id();
        world.templates(it -> it.publish(hr, template));
        return world.invitations(it -> it.invite(hr, NewInvitation.to(template, "Zoë", "zoe@example.com")));
    }

    private InterviewView view() {
        return world.interviews(it -> it.view(invitee));
    }

    private void start() {
        world.interviews(it -> it.start(invitee, true));
    }

    private UUID question(int position) {
        return issued.invitation().questions().get(position - 1).id();
    }

    private InterviewView write(String words) {
        return world.interviews(it -> it.answer(invitee, question(2), new Answer.Text(words), null));
    }

    private <R> R adjustments(Function<Adjustments, R> work) {
        return world.services().call(Adjustments.class, work);
    }

    private static String type(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work).type();
    }

    @Test
    void itShouldBeSaidBeforeTheBeginning() {
        assertThat(view().sitting()).isEqualTo(new SittingView(30, false));
        world.clock().advance(Duration.ofDays(2));
        assertThat(view().sitting().over()).isFalse();
        start();
        assertThat(view().sitting().over()).isFalse();
    }

    @Test
    void whoeverIsHeardOfShouldGoOnForHours() {
        start();
        for (int i = 0; i < 10; i++) {
            world.clock().advance(AWAY);
            assertThat(view().sitting().over()).isFalse();
        }
        assertThat(write("Because.").questions()).hasSize(3);
        assertThat(world.services().events(InvitationLeft.class)).isEmpty();
    }

    @Test
    void anAbsenceThatIsTooLongShouldEndItAndBeToldOnce() {
        start();
        write("Before.");
        world.clock().advance(TOO_LONG);
        assertThat(type(() -> write("After."))).isEqualTo("sitting-over");
        assertThat(type(() -> world.interviews(it -> it.requireAnswerable(invitee, question(1), null))))
                .isEqualTo("sitting-over");
        assertThat(type(() -> world.interviews(it -> it.complete(invitee)))).isEqualTo("sitting-over");
        assertThat(view().sitting().over()).isTrue();
        assertThat(view().questions()).isEmpty();
        assertThat(view().status()).isEqualTo(InvitationStatus.IN_PROGRESS);
        assertThat(world.services().events(InvitationLeft.class)).hasSize(1);
        InvitationView reviewed =
                world.invitations(it -> it.get(hr, issued.invitation().id()));
        assertThat(reviewed.responses().get(0).text()).isEqualTo("Before.");
        assertThat(reviewed.toString()).doesNotContainIgnoringCase("sitting");
    }

    @Test
    void whatBeganToArriveInTheSittingShouldCountHoweverLateTheRestComes() {
        start();
        Instant begun = world.clock().instant().plusSeconds(60);
        world.clock().advance(Duration.ofMinutes(2));
        view();
        world.clock().advance(Duration.ofHours(5));
        view();
        QuestionType fitting = world.interviews(it -> it.requireFitting(invitee, question(1), null, begun));
        assertThat(fitting).isEqualTo(QuestionType.VIDEO);
        world.interviews(it -> it.answer(invitee, question(1), new Answer.Recording(Ids.next(), begun), null));
        Instant late = world.clock().instant();
        assertThat(type(() -> world.interviews(
                        it -> it.answer(invitee, question(1), new Answer.Recording(Ids.next(), late), null))))
                .isEqualTo("sitting-over");
        assertThat(world.invitations(it -> it.get(hr, issued.invitation().id())).responses())
                .hasSize(1);
    }

    @Test
    void hrShouldSeeItAndLetThemComeAndGo() {
        start();
        Instant last = world.clock().instant();
        world.clock().advance(TOO_LONG);
        view();
        AdjustmentView asked =
                adjustments(it -> it.ask(invitee, new AdjustmentAsked(AdjustmentKind.PAUSE, "The power was gone.")));
        AdjustmentCase seen = adjustments(it -> it.get(hr, asked.id()));
        assertThat(seen.leftAt()).isEqualTo(last);
        assertThat(adjustments(it -> it.list(hr, null, null, PageRequest.first()))
                        .items())
                .containsExactly(seen);
        adjustments(it -> it.grant(hr, asked.id(), new AdjustmentAnswer(null, null, "Of course."), null));
        assertThat(view().sitting()).isNull();
        assertThat(view().questions()).hasSize(3);
        world.clock().advance(Duration.ofDays(3));
        assertThat(write("Back.").sitting()).isNull();
    }

    @Test
    void whoeverNeedsBreaksShouldBeAbleToSaySoBefore() {
        AdjustmentView asked = adjustments(it -> it.ask(invitee, new AdjustmentAsked(AdjustmentKind.PAUSE, "")));
        adjustments(it -> it.grant(hr, asked.id(), new AdjustmentAnswer(null, null, null), null));
        start();
        world.clock().advance(Duration.ofDays(1));
        write("Because.");
        assertThat(world.services().events(InvitationLeft.class)).isEmpty();
    }

    @Test
    void moreTimeFromHrShouldLetThemComeBackToo() {
        start();
        world.clock().advance(TOO_LONG);
        assertThat(view().sitting().over()).isTrue();
        Instant end = world.clock().instant().plus(Duration.ofDays(30));
        world.services()
                .call(
                        OpenInvitations.class,
                        it -> it.extend(hr, issued.invitation().id(), new LaterEnd(end, null, null), null));
        world.clock().advance(Duration.ofDays(1));
        assertThat(write("Back.").sitting().over()).isFalse();
    }

    @Test
    void aPauseThatIsAllowedShouldLastUntilTheDeadline() {
        issued = invited(true);
        invitee = world.invitee(issued);
        start();
        world.clock().advance(Duration.ofDays(13));
        assertThat(write("Because.").sitting()).isNull();
        world.clock().advance(Duration.ofDays(2));
        assertThat(type(() -> write("Late."))).isEqualTo("invitation-expired");
    }

    @Test
    void theDeadlineShouldComeFirst() {
        start();
        world.clock().advance(Duration.ofDays(20));
        assertThat(type(() -> write("Late."))).isEqualTo("invitation-expired");
        assertThat(view().sitting().over()).isFalse();
        assertThat(List.of(view().status())).containsExactly(InvitationStatus.EXPIRED);
    }
}
