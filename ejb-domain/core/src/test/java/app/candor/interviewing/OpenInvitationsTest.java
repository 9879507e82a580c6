package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.InvitationExtended;
import app.candor.interviewing.event.InvitationLinkGiven;
import app.candor.interviewing.event.InvitationResent;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenInvitationsTest {
    private Interviewing world;
    private Caller.Person hr;
    private IssuedInvitation issued;
    private UUID id;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
        issued = world.invited(hr);
        id = issued.invitation().id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private <R> R care(Function<OpenInvitations, R> work) {
        return world.services().call(OpenInvitations.class, work);
    }

    private InvitationView extend(Caller caller, Instant end) {
        return care(it -> it.extend(caller, id, new LaterEnd(end, null, null), null));
    }

    private static void refused(String type, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void moreTimeShouldReopenWhatHasExpiredWithItsAnswers() {
        Caller.Invitee invitee = world.invitee(issued);
        world.interviews(it -> it.start(invitee, true));
        QuestionView text = issued.invitation().questions().get(1);
        world.interviews(it -> it.answer(invitee, text.id(), new Answer.Text("Because."), null));
        world.clock().advance(Duration.ofDays(15));
        world.expireOverdue();
        Instant end = world.clock().instant().plus(Duration.ofDays(2));
        InvitationView extended = extend(hr, end);
        assertThat(extended.status()).isEqualTo(InvitationStatus.IN_PROGRESS);
        assertThat(extended.expiresAt()).isEqualTo(end);
        assertThat(extended.responses()).hasSize(1);
        InvitationExtended event =
                world.services().events(InvitationExtended.class).get(0);
        assertThat(event.reopened()).isTrue();
        assertThat(event.formerlyUntil()).isEqualTo(issued.invitation().expiresAt());
        assertThat(world.holder(world.opened(event.sealedSecret()))).contains(invitee);
        assertThat(world.holder(issued.secret())).contains(invitee);
        assertThat(world.audited(id)).containsExactly("invitation.extended by " + hr.describe());
    }

    @Test
    void theEndShouldOnlyMoveAwayAndCanBeByTheCandidatesClocks() {
        Instant present = issued.invitation().expiresAt();
        assertThatThrownBy(() -> extend(hr, present)).hasMessageContaining("later than the present");
        assertThatThrownBy(() -> extend(hr, null)).hasMessageContaining("until when");
        assertThatThrownBy(() -> extend(hr, present.plus(Duration.ofDays(400)))).hasMessageContaining("one year");
        LocalDateTime local = LocalDateTime.parse("2026-12-01T18:00");
        assertThatThrownBy(() -> care(it -> it.extend(hr, id, new LaterEnd(null, local, null), null)))
                .hasMessageContaining("which time zone");
        InvitationView extended = care(it -> it.extend(hr, id, new LaterEnd(null, local, "Europe/Berlin"), null));
        assertThat(extended.expiresAt()).isEqualTo("2026-12-01T17:00:00Z");
        assertThat(extended.status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(world.services().events(InvitationExtended.class)).hasSize(1);
    }

    @Test
    void whatIsFinalOrAnothersShouldStayAsItIs() {
        Instant later = issued.invitation().expiresAt().plusSeconds(60);
        assertThatThrownBy(() -> extend(world.hr(), later)).hasMessageContaining("no such invitation");
        assertThatThrownBy(() -> extend(world.admin(), later)).isInstanceOf(Problem.class);
        refused("stale-revision", () -> care(it -> it.extend(hr, id, new LaterEnd(later, null, null), 77L)));
        world.invitations(it -> it.cancel(hr, id));
        refused("invitation-final", () -> extend(hr, later));
        refused("invitation-final", () -> care(it -> it.resend(hr, id)));
        refused("invitation-final", () -> care(it -> it.link(hr, id)));
        id = world.completed(hr).invitation().id();
        refused("invitation-final", () -> extend(hr, later));
        assertThat(world.services().events(InvitationExtended.class)).isEmpty();
    }

    @Test
    void furtherLinksShouldLiveBesideTheFirstUntilAllAreReplaced() {
        Caller.Invitee invitee = world.invitee(issued);
        String given = care(it -> it.link(hr, id)).secret();
        IssuedInvitation resent = care(it -> it.resend(hr, id));
        InvitationResent event = world.services().events(InvitationResent.class).get(0);
        assertThat(world.opened(event.sealedSecret())).isEqualTo(resent.secret());
        assertThat(world.services().events(InvitationLinkGiven.class)).hasSize(1);
        for (String secret : new String[] {issued.secret(), given, resent.secret()}) {
            assertThat(world.holder(secret)).contains(invitee);
        }
        String last = world.invitations(it -> it.renew(hr, id)).secret();
        for (String secret : new String[] {issued.secret(), given, resent.secret()}) {
            assertThat(world.holder(secret)).isEmpty();
        }
        assertThat(world.holder(last)).contains(invitee);
        assertThat(world.audited(id))
                .extracting(line -> line.replaceFirst(" by .*", ""))
                .containsExactly("invitation.link-given", "invitation.resent", "invitation.renewed");
    }
}
