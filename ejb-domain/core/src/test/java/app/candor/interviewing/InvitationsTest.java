package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.interviewing.event.InvitationCancelled;
import app.candor.interviewing.event.InvitationDecided;
import app.candor.interviewing.event.InvitationExpired;
import app.candor.interviewing.event.InvitationRenewed;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private Interviewing world;
    private Caller.Person hr;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void onlyAnActiveTemplateOfOnesOwnShouldTakeInvitations() {
        TemplateView draft = world.templates(it -> it.create(hr, Interviewing.threeQuestions("T")));
        assertThatThrownBy(() -> invite(hr, draft.id())).hasMessageContaining("Publish this template");
        world.templates(it -> it.publish(hr, draft.id()));
        assertThatThrownBy(() -> invite(world.hr(), draft.id())).hasMessageContaining("no such template");
        world.templates(it -> it.archive(hr, draft.id()));
        assertThatThrownBy(() -> invite(hr, draft.id())).hasMessageContaining("archived");
        assertThatThrownBy(() -> invite(hr, null)).hasMessageContaining("which template");
    }

    private IssuedInvitation invite(Caller caller, UUID templateId) {
        return world.invitations(it -> it.invite(caller, NewInvitation.to(templateId, "Zoë", "zoe@example.com")));
    }

    @Test
    void theSecretShouldBeNowhereInTheDatabase() {
        IssuedInvitation issued = world.invited(hr);
        List<?> rows = world.database().inTransaction(entityManager -> entityManager
                .createNativeQuery("select i::text from interviewing.invitation i union all"
                        + " select o::text from shared.outbox o union all select a::text from shared.audit_entry a")
                .getResultList());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.toString().contains(issued.secret()));
    }

    @Test
    void anotherLinkShouldKillTheFormerOne() {
        IssuedInvitation issued = world.invited(hr);
        UUID id = issued.invitation().id();
        IssuedInvitation renewed = world.invitations(it -> it.renew(hr, id));
        assertThat(world.holder(issued.secret())).isEmpty();
        assertThat(world.holder(renewed.secret())).contains(new Caller.Invitee(id, hr.companyId()));
        InvitationRenewed event =
                world.services().events(InvitationRenewed.class).get(0);
        String mailed = world.opened(event.sealedSecret());
        assertThat(mailed).isEqualTo(renewed.secret());
    }

    @Test
    void anUnknownSecretShouldFindNobody() {
        world.invited(hr);
        assertThat(world.holder("4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE")).isEmpty();
        assertThat(world.holder("' or 1=1 --")).isEmpty();
        assertThat(world.holder(null)).isEmpty();
    }

    @Test
    void cancellingTwiceShouldTellOnce() {
        UUID id = world.invited(hr).invitation().id();
        world.invitations(it -> it.cancel(hr, id));
        assertThat(world.invitations(it -> it.cancel(hr, id)).status()).isEqualTo(InvitationStatus.CANCELLED);
        assertThat(world.services().events(InvitationCancelled.class)).hasSize(1);
        assertThatThrownBy(() -> world.invitations(it -> it.renew(hr, id))).hasMessageContaining("cancelled");
    }

    @Test
    void overdueInvitationsShouldExpireOnceAndCountAsExpiredBefore() {
        IssuedInvitation overdue = world.invited(hr);
        IssuedInvitation done = world.completed(hr);
        Caller.Invitee invitee = world.invitee(overdue);
        world.interviews(it -> it.start(invitee, true));
        world.clock().advance(Duration.ofDays(14));
        IssuedInvitation fresh = world.invited(hr);

        assertThat(status(overdue)).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(listed(InvitationStatus.EXPIRED)).containsExactly(id(overdue));
        assertThat(listed(InvitationStatus.IN_PROGRESS)).isEmpty();
        assertThat(listed(InvitationStatus.PENDING)).containsExactly(id(fresh));

        assertThat(world.expireOverdue()).isEqualTo(1);
        assertThat(world.expireOverdue()).isZero();
        assertThat(world.services().events(InvitationExpired.class))
                .extracting(InvitationExpired::invitationId)
                .containsExactly(id(overdue));
        assertThat(status(overdue)).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(status(done)).isEqualTo(InvitationStatus.COMPLETED);
        assertThat(listed(InvitationStatus.EXPIRED)).containsExactly(id(overdue));
        InterviewView seen = world.interviews(it -> it.view(invitee));
        assertThat(seen.status()).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(seen.questions()).isEmpty();
    }

    private InvitationStatus status(IssuedInvitation issued) {
        return world.invitations(it -> it.get(hr, id(issued))).status();
    }

    private static UUID id(IssuedInvitation issued) {
        return issued.invitation().id();
    }

    private List<UUID> listed(InvitationStatus status) {
        return world
                .board(it -> it.list(hr, new InvitationFilter(status, null, null), BoardOrder.NEWEST, null, null))
                .items()
                .stream()
                .map(InvitationSummary::id)
                .toList();
    }

    @Test
    void decidingShouldWaitForCompletionAndNeedAReasonAndAPerson() {
        UUID open = world.invited(hr).invitation().id();
        Problem early = catchThrowableOfType(Problem.class, () -> decide(hr, open, DecisionKind.HIRE, "Good."));
        assertThat(early.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(early.type()).isEqualTo("interview-not-completed");

        UUID done = world.completed(hr).invitation().id();
        assertThatThrownBy(() -> decide(hr, done, DecisionKind.HIRE, " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> decide(hr, done, null, "Good.")).hasMessageContaining("advance, hire or reject");
        assertThatThrownBy(() -> decide(world.hr(), done, DecisionKind.HIRE, "Good."))
                .hasMessageContaining("no such");
        for (Caller nobody : List.of(
                world.admin(),
                new Caller.Person(Ids.next(), "I", Set.of(Role.INTERVIEWER), hr.companyId()),
                new Caller.Person(Ids.next(), "C", Set.of(Role.CANDIDATE), null),
                new Caller.Invitee(done, hr.companyId()),
                new Caller.Task("analysis"))) {
            Problem refusal =
                    catchThrowableOfType(Problem.class, () -> decide(nobody, done, DecisionKind.HIRE, "Good."));
            assertThat(refusal.kind()).as(nobody.describe()).isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(world.services().events(InvitationDecided.class)).isEmpty();
    }

    @Test
    void aLaterDecisionShouldReplaceTheEarlierOneAndBothStayInTheAuditLog() {
        UUID id = world.completed(hr).invitation().id();
        decide(hr, id, DecisionKind.REJECT, "Too \"junior\".");
        InvitationView decided = decide(hr, id, DecisionKind.ADVANCE, "Second look.");
        assertThat(decided.decision().decision()).isEqualTo(DecisionKind.ADVANCE);
        assertThat(decided.decision().reason()).isEqualTo("Second look.");
        assertThat(world.services().events(InvitationDecided.class))
                .extracting(InvitationDecided::decision)
                .containsExactly("reject", "advance");
        assertThat(world.audited(id))
                .filteredOn(line -> line.startsWith("invitation.decided by person:"))
                .hasSize(2);
    }

    private InvitationView decide(Caller caller, UUID id, DecisionKind decision, String reason) {
        return world.decide(caller, id, decision, reason);
    }

    @Test
    void theNewestAnalysisShouldStayWhenAnOlderOneArrivesLate() {
        UUID id = world.completed(hr).invitation().id();
        Instant now = world.clock().instant();
        world.run(it -> it.noteAnalysis(id, new AnalysisSummary("completed", 70, "consider", now)));
        world.run(it -> it.noteAnalysis(id, new AnalysisSummary("started", null, null, now.minusSeconds(5))));
        assertThat(world.invitations(it -> it.get(hr, id)).analysis())
                .isEqualTo(new AnalysisSummary("completed", 70, "consider", now));
        world.run(it -> it.noteAnalysis(id, new AnalysisSummary("failed", null, null, now.plusSeconds(5))));
        assertThat(world.invitations(it -> it.get(hr, id)).analysis().status()).isEqualTo("failed");
    }

    @Test
    void aListShouldBePagedByKeyAndFiltered() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, world.invited(hr).invitation().id());
        }
        world.invited(world.hr());
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            String after = cursor;
            var slice = world.board(it -> it.list(hr, InvitationFilter.all(), BoardOrder.NEWEST, after, 2));
            slice.items().forEach(line -> seen.add(line.id()));
            cursor = slice.next();
        } while (cursor != null);
        assertThat(seen).isEqualTo(made);
        var none = new InvitationFilter(null, null, "z_e@");
        assertThat(world.board(it -> it.list(hr, none, BoardOrder.NEWEST, null, null))
                        .items())
                .isEmpty();
        var byAddress = new InvitationFilter(null, null, "ZOE@ex");
        assertThat(world.board(it -> it.list(hr, byAddress, BoardOrder.NEWEST, null, null))
                        .items())
                .hasSize(5);
        UUID template = world.invitations(it -> it.get(hr, made.get(0))).templateId();
        var byTemplate = new InvitationFilter(null, template, null);
        assertThat(world.board(it -> it.list(hr, byTemplate, BoardOrder.NEWEST, null, null))
                        .items())
                .extracting(InvitationSummary::id)
                .containsExactly(made.get(0));
    }

    @Test
    void anAdminShouldLookEverywhereAndTheAuditLogShouldSaySo() {
        UUID id = world.invited(hr).invitation().id();
        Caller.Person admin = world.admin();
        assertThat(world.invitations(it -> it.get(admin, id)).id()).isEqualTo(id);
        assertThat(world.audited(id)).containsExactly("invitation.viewed by person:" + admin.userId());
        assertThat(world.board(it -> it.list(admin, InvitationFilter.all(), BoardOrder.NEWEST, null, null))
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> world.invitations(it -> it.cancel(admin, id))).hasMessageContaining("role");
        assertThatThrownBy(() -> world.invitations(it -> it.get(world.hr(), id)))
                .hasMessageContaining("no such");
    }

    @Test
    void hrWithoutACompanyShouldBeToldWhatToDo() {
        var lost = new Caller.Person(Ids.next(), "L", Set.of(Role.HR), null);
        assertThatThrownBy(
                        () -> world.board(it -> it.list(lost, InvitationFilter.all(), BoardOrder.NEWEST, null, null)))
                .hasMessageContaining("ask a colleague to invite you");
    }

    @Test
    void aCompanyShouldBeNeededAsLongAsItsInterviewsMayBeAnswered() {
        Caller.Person hr = world.hr();
        world.invited(hr);
        IssuedInvitation cancelled = world.invited(hr);
        assertThat(open(hr)).isEqualTo(2);
        assertThat(open(world.hr())).isZero();
        world.invitations(it -> it.cancel(hr, cancelled.invitation().id()));
        assertThat(open(hr)).isEqualTo(1);
        world.clock().advance(Duration.ofDays(400));
        assertThat(open(hr)).isZero();
        world.completed(hr);
        assertThat(open(hr)).isZero();
    }

    private long open(Caller.Person hr) {
        return world.services().call(OpenInterviews.class, it -> it.openInterviews(hr.companyId()));
    }
}
