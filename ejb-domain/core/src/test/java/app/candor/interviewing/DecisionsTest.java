package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.InvitationDecided;
import app.candor.interviewing.event.InvitationDecisionTold;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private Interviewing world;
    private Caller.Person hr;
    private IssuedInvitation issued;
    private UUID id;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
        issued = world.completed(hr);
        id = issued.invitation().id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private InvitationView decide(DecisionKind kind, String words, Boolean tell) {
        return world.decisions(it -> it.decide(hr, id, new DecisionDraft(kind, "Inside.", words, null, tell)));
    }

    private OutcomeView candidateSees() {
        return world.interviews(it -> it.view(world.invitee(issued))).outcome();
    }

    private List<InvitationDecisionTold> tellings() {
        return world.services().events(InvitationDecisionTold.class);
    }

    @Test
    void theFirstDecisionShouldBeToldInTheWordsForTheCandidateAndNeverWithTheReason() {
        assertThat(candidateSees()).isNull();
        decide(DecisionKind.REJECT, " We liked your examples. ", null);
        assertThat(candidateSees().decision()).isEqualTo(DecisionKind.REJECT);
        assertThat(candidateSees().words()).isEqualTo("We liked your examples.");
        assertThat(candidateSees().corrected()).isFalse();
        assertThat(world.interviews(it -> it.view(world.invitee(issued))).toString())
                .doesNotContain("Inside.");
        DecisionNotice notice =
                world.decisions(it -> it.notice(tellings().get(0).tellingId())).orElseThrow();
        assertThat(notice)
                .isEqualTo(new DecisionNotice(
                        "Zoë",
                        "zoe@example.com",
                        "Acme",
                        "Engineer",
                        "en",
                        DecisionKind.REJECT,
                        "We liked your examples.",
                        false,
                        false));
        assertThat(world.audited(id))
                .containsExactly(
                        "invitation.decided by person:" + hr.userId(),
                        "invitation.decision-told by person:" + hr.userId());
    }

    @Test
    void aLaterDecisionShouldBeToldOnlyWhenHrAsks() {
        decide(DecisionKind.REJECT, null, null);
        InvitationView changed = decide(DecisionKind.ADVANCE, null, null);
        assertThat(changed.decision().decision()).isEqualTo(DecisionKind.ADVANCE);
        assertThat(changed.told().decision()).isEqualTo(DecisionKind.REJECT);
        assertThat(candidateSees().decision()).isEqualTo(DecisionKind.REJECT);
        assertThat(tellings()).hasSize(1);

        decide(DecisionKind.ADVANCE, "Good news after all.", true);
        assertThat(candidateSees().decision()).isEqualTo(DecisionKind.ADVANCE);
        assertThat(candidateSees().corrected()).isTrue();
        assertThat(tellings()).extracting(InvitationDecisionTold::corrected).containsExactly(false, true);
        assertThat(world.services().events(InvitationDecided.class)).hasSize(2);
    }

    @Test
    void aDecisionMayBeKeptFromTheCandidateForNow() {
        InvitationView decided = decide(DecisionKind.HIRE, "Welcome.", false);
        assertThat(decided.told()).isNull();
        assertThat(candidateSees()).isNull();
        decide(DecisionKind.HIRE, "Welcome.", null);
        assertThat(candidateSees().words()).isEqualTo("Welcome.");
        assertThat(world.services().events(InvitationDecided.class)).hasSize(1);
    }

    @Test
    void aDoubleClickShouldTellOnce() {
        decide(DecisionKind.HIRE, "Welcome.", true);
        decide(DecisionKind.HIRE, "Welcome.", true);
        assertThat(tellings()).hasSize(1);
        assertThat(world.services().events(InvitationDecided.class)).hasSize(1);
    }

    @Test
    void feedbackShouldBeKeptAsItWasShared() {
        UUID question = issued.invitation().questions().get(1).id();
        var feedback =
                List.of(new SharedFeedback(question, List.of("Concrete “numbers”."), "Say what you would\nchange."));
        world.decisions(it -> it.decide(hr, id, new DecisionDraft(DecisionKind.REJECT, "Inside.", "", feedback, null)));
        assertThat(candidateSees().feedback()).isEqualTo(feedback);
        assertThat(world.decisions(it -> it.notice(tellings().get(0).tellingId()))
                        .orElseThrow()
                        .feedback())
                .isTrue();
    }

    @Test
    void whatCannotBeToldShouldBeRefusedWithEverythingThatIsWrong() {
        UUID question = issued.invitation().questions().get(0).id();
        var one = new SharedFeedback(question, List.of(), "");
        var foreign = new SharedFeedback(Ids.next(), List.of(), "");
        for (var feedback : List.of(List.of(foreign), List.of(one, one))) {
            assertThatThrownBy(() -> world.decisions(it ->
                            it.decide(hr, id, new DecisionDraft(DecisionKind.REJECT, "No.", null, feedback, null))))
                    .hasMessageContaining("once on each");
        }
        assertThatThrownBy(() -> decide(DecisionKind.REJECT, "x".repeat(4_001), null))
                .hasMessageContaining("message to the candidate");
        assertThat(world.services().events(InvitationDecided.class)).isEmpty();
    }

    @Test
    void aPreviewShouldSayWhatTheLetterWouldAndChangeNothing() {
        decide(DecisionKind.REJECT, null, null);
        var draft = new DecisionDraft(DecisionKind.HIRE, "Inside.", "Welcome.", null, null);
        DecisionNotice notice = world.decisions(it -> it.preview(hr, id, draft));
        assertThat(notice.words()).isEqualTo("Welcome.");
        assertThat(notice.corrected()).isTrue();
        assertThat(candidateSees().decision()).isEqualTo(DecisionKind.REJECT);
        assertThatThrownBy(() -> world.decisions(it -> it.preview(world.hr(), id, draft)))
                .hasMessageContaining("no such");
        UUID open = world.invited(hr).invitation().id();
        assertThatThrownBy(() -> world.decisions(it -> it.preview(hr, open, draft)))
                .hasMessageContaining("completed");
    }
}
