package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.InvitationCreated;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way of one interview from a blank page to a decision, on a real database. */
class InterviewLifecycleTest {
    private static Interviewing world;

    @BeforeAll
    static void open() {
        world = new Interviewing();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void anInterviewShouldGoFromDraftToDecision() {
        Caller.Person hr = world.hr();
        TemplateView draft = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Engineer <b>🙂</b>")));
        assertThat(draft.status()).isEqualTo(TemplateStatus.DRAFT);
        assertThat(draft.title()).isEqualTo("Engineer <b>🙂</b>");
        assertThat(draft.questions()).extracting(QuestionView::position).containsExactly(1, 2, 3);

        TemplateView active = world.templates(it -> it.publish(hr, draft.id()));
        assertThat(active.status()).isEqualTo(TemplateStatus.ACTIVE);

        IssuedInvitation issued =
                world.invitations(it -> it.invite(hr, NewInvitation.to(active.id(), "Zoë O'Hara", "zoe@example.com")));
        UUID id = issued.invitation().id();
        assertThat(issued.link()).isEqualTo("http://localhost:8080/i/" + issued.secret());

        Caller.Invitee invitee = world.holder(issued.secret()).orElseThrow();
        assertThat(invitee).isEqualTo(new Caller.Invitee(id, hr.companyId()));

        InterviewView before = world.interviews(it -> it.view(invitee));
        assertThat(before.status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(before.companyName()).isEqualTo("Acme");
        assertThat(before.estimatedSeconds()).isEqualTo(30 + 120 + 300 + 60);
        assertThat(world.interviews(it -> it.start(invitee, true)).status()).isEqualTo(InvitationStatus.IN_PROGRESS);

        UUID recording = Ids.next();
        UUID video = active.questions().get(0).id();
        InterviewView afterFirst =
                world.interviews(it -> it.answer(invitee, video, new Answer.Recording(recording), null));
        assertThat(afterFirst.nextQuestionId())
                .isEqualTo(active.questions().get(1).id());
        world.interviews(it -> it.answer(
                invitee,
                active.questions().get(1).id(),
                new Answer.Text("Because <script>alert(1)</script> 🙂"),
                null));
        world.interviews(it -> it.answer(invitee, active.questions().get(2).id(), new Answer.Choice(1), null));
        InterviewView done = world.interviews(it -> it.complete(invitee));
        assertThat(done.status()).isEqualTo(InvitationStatus.COMPLETED);
        assertThat(done.nextQuestionId()).isNull();

        world.run(it -> it.noteAnalysis(
                id, new AnalysisSummary("completed", 81, "hire", world.clock().instant())));
        InvitationView decided = world.decide(hr, id, DecisionKind.ADVANCE, "Clear and deep.");
        assertThat(decided.decision().decision()).isEqualTo(DecisionKind.ADVANCE);
        assertThat(decided.decision().decidedBy()).isEqualTo(hr.userId());
        assertThat(decided.analysis().overallScore()).isEqualTo(81);
        assertThat(decided.responses())
                .extracting(ResponseView::text, ResponseView::choice, ResponseView::recordingId)
                .containsExactly(
                        tuple(null, null, recording),
                        tuple("Because <script>alert(1)</script> 🙂", null, null),
                        tuple(null, 1, null));

        InvitationSummary line = world.board(it -> it.list(hr, InvitationFilter.all(), BoardOrder.NEWEST, null, null))
                .items()
                .get(0);
        assertThat(line.id()).isEqualTo(id);
        assertThat(line.overallScore()).isEqualTo(81);
        assertThat(line.decision()).isEqualTo(DecisionKind.ADVANCE);

        List<DomainEvent> events = world.services().events();
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "TemplateCreated",
                        "TemplatePublished",
                        "InvitationCreated",
                        "InvitationStarted",
                        "InvitationCompleted",
                        "InvitationDecided",
                        "InvitationDecisionTold");
        var completed = (InvitationCompleted) events.get(4);
        assertThat(completed.questions()).hasSize(3);
        assertThat(completed.questions().get(0).recordingId()).isEqualTo(recording);
        assertThat(completed.questions().get(2).text()).isEqualTo("No");
        var created = (InvitationCreated) events.get(2);
        assertThat(created.sealedSecret()).doesNotContain(issued.secret());
        assertThat(world.opened(created.sealedSecret())).isEqualTo(issued.secret());
    }
}
