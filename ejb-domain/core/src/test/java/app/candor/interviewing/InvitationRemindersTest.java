package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.InvitationReminderDue;
import app.candor.interviewing.event.InvitationRemindersStopped;
import app.candor.shared.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationRemindersTest {
    private Interviewing world;
    private Caller.Person hr;
    private UUID template;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
        TemplateView draft = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Engineer")));
        template = world.templates(it -> it.publish(hr, draft.id())).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private IssuedInvitation invite(Duration open) {
        Instant end = world.clock().instant().plus(open);
        NewInvitation wanted =
                NewInvitation.to(template, "Zoë", "zoe@example.com").until(end);
        return world.invitations(it -> it.invite(hr, wanted));
    }

    private String run() {
        return world.services().call(InvitationReminders.class, InvitationReminders::run);
    }

    private List<Integer> hours() {
        return world.services().events(InvitationReminderDue.class).stream()
                .map(InvitationReminderDue::hours)
                .toList();
    }

    private void pass(Duration time) {
        world.clock().advance(time);
    }

    @Test
    void aCandidateShouldBeRemindedThreeDaysAndOneDayBeforeAndOnceEach() {
        IssuedInvitation issued = invite(Duration.ofDays(7));
        assertThat(run()).isEqualTo("0 reminded");
        pass(Duration.ofDays(4).minusSeconds(1));
        run();
        assertThat(hours()).isEmpty();
        pass(Duration.ofSeconds(1));
        run();
        run();
        assertThat(hours()).containsExactly(72);
        pass(Duration.ofDays(2));
        run();
        run();
        assertThat(hours()).containsExactly(72, 24);
        pass(Duration.ofDays(1));
        run();
        assertThat(hours()).containsExactly(72, 24);
        InvitationReminderDue due =
                world.services().events(InvitationReminderDue.class).get(0);
        assertThat(world.holder(world.opened(due.sealedSecret()))).contains(world.invitee(issued));
        assertThat(world.holder(issued.secret())).contains(world.invitee(issued));
    }

    @Test
    void whoeverIsInvitedLaterThanThatShouldNotBeReminded() {
        invite(Duration.ofHours(71));
        run();
        assertThat(hours()).isEmpty();
        pass(Duration.ofHours(47));
        run();
        assertThat(hours()).containsExactly(24);
        invite(Duration.ofHours(23));
        run();
        assertThat(hours()).containsExactly(24);
    }

    @Test
    void afterALongStandstillOneReminderShouldDo() {
        invite(Duration.ofDays(7));
        pass(Duration.ofDays(6).plusHours(12));
        run();
        assertThat(hours()).containsExactly(24);
    }

    @Test
    void whatIsHandedInOrTakenBackShouldNotBeRemindedOf() {
        IssuedInvitation done = world.completed(hr);
        IssuedInvitation taken = invite(Duration.ofDays(14));
        world.invitations(it -> it.cancel(hr, taken.invitation().id()));
        pass(Duration.ofDays(13).plusHours(1));
        run();
        assertThat(hours()).isEmpty();
        assertThat(done.invitation().expiresAt()).isAfter(world.clock().instant());
    }

    @Test
    void moreTimeShouldBringRemindersOfItsOwn() {
        UUID id = invite(Duration.ofDays(4)).invitation().id();
        pass(Duration.ofDays(3));
        run();
        assertThat(hours()).containsExactly(24);
        var end = new LaterEnd(world.clock().instant().plus(Duration.ofDays(2)), null, null);
        world.services().call(OpenInvitations.class, it -> it.extend(hr, id, end, null));
        run();
        assertThat(hours()).containsExactly(24);
        pass(Duration.ofDays(1));
        run();
        assertThat(hours()).containsExactly(24, 24);
    }

    @Test
    void aCandidateShouldStopRemindersWithoutSigningIn() {
        UUID id = invite(Duration.ofDays(4)).invitation().id();
        String link = world.services().call(CandidateNotices.class, it -> it.stopLink(id));
        assertThat(link).startsWith("http://localhost:8080/reminders/stop/").doesNotContain(id.toString());
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(notice(id).reminding()).isTrue();
        world.services().run(CandidateNotices.class, it -> it.stop(token));
        world.services().run(CandidateNotices.class, it -> it.stop(token));
        assertThat(notice(id).reminding()).isFalse();
        assertThat(world.services().events(InvitationRemindersStopped.class)).hasSize(1);
        pass(Duration.ofDays(3));
        run();
        assertThat(hours()).isEmpty();
        for (String wrong : List.of("", "x", token + "A", token.substring(1))) {
            assertThatThrownBy(() -> world.services().run(CandidateNotices.class, it -> it.stop(wrong)))
                    .hasMessageContaining("no such page");
        }
    }

    private CandidateNotice notice(UUID id) {
        return world.services()
                .call(CandidateNotices.class, it -> it.notice(id))
                .orElseThrow();
    }

    @Test
    void severalNodesShouldRemindOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            invite(Duration.ofDays(4));
        }
        pass(Duration.ofDays(2));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<String> node = this::run;
            for (Future<String> ran : nodes.invokeAll(List.of(node, node, node, node))) {
                ran.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(world.services().events(InvitationReminderDue.class))
                .extracting(InvitationReminderDue::invitationId)
                .doesNotHaveDuplicates()
                .hasSize(20);
    }
}
