package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.InvitationCancelled;
import app.candor.interviewing.event.InvitationExtended;
import app.candor.interviewing.event.InvitationResent;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardViewsTest {
    private static final BoardQuery BEST =
            BoardQuery.of(Map.of("decision", "none", "sort", "-score", "text", "a&b=c")::get);
    private Interviewing world;
    private Caller.Person hr;
    private Caller.Person colleague;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
        colleague = new Caller.Person(Ids.next(), "C", Set.of(Role.HR), hr.companyId());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private BoardView save(Caller caller, String name, boolean shared) {
        return world.services().call(BoardViews.class, it -> it.save(caller, name, BEST, shared));
    }

    private List<BoardView> seenBy(Caller caller) {
        return world.services().call(BoardViews.class, it -> it.list(caller));
    }

    @Test
    void aViewShouldBeItsOwnersUntilItIsShared() {
        BoardView view = save(hr, " To decide ", false);
        assertThat(view.name()).isEqualTo("To decide");
        assertThat(view.query()).isEqualTo("text=a%26b%3Dc&decision=none&sort=-score");
        assertThat(seenBy(hr)).containsExactly(view);
        assertThat(seenBy(colleague)).isEmpty();
        BoardView shared = world.services()
                .call(BoardViews.class, it -> it.change(hr, view.id(), "Ours", BEST, true, view.revision()));
        assertThat(seenBy(colleague))
                .containsExactly(new BoardView(view.id(), "Ours", view.query(), true, false, shared.revision()));
        assertThat(seenBy(world.hr())).isEmpty();
    }

    @Test
    void onlyItsOwnerShouldChangeOrRemoveAViewAndOnlyWithWhatTheySaw() {
        BoardView view = save(hr, "V", true);
        for (Caller other : List.of(colleague, world.hr())) {
            assertThatThrownBy(() -> world.services()
                            .call(BoardViews.class, it -> it.change(other, view.id(), "X", BEST, true, 1L)))
                    .hasMessageContaining("no such view");
            assertThatThrownBy(() -> world.services().run(BoardViews.class, it -> it.remove(other, view.id())))
                    .hasMessageContaining("no such view");
        }
        assertThatThrownBy(() -> world.services()
                        .call(BoardViews.class, it -> it.change(hr, view.id(), "X", BEST, true, view.revision() + 5)))
                .hasMessageContaining("changed");
        world.services().run(BoardViews.class, it -> it.remove(hr, view.id()));
        assertThat(seenBy(hr)).isEmpty();
    }

    @Test
    void namesShouldBeOfOneAndViewsTwentyAtMost() {
        save(hr, "Mine", false);
        assertThatThrownBy(() -> save(hr, "MINE", false)).hasMessageContaining("of this name");
        save(colleague, "Mine", false);
        assertThatThrownBy(() -> save(hr, " ", false)).hasMessageContaining("name of the view");
        for (int i = 1; i < BoardViews.MOST; i++) {
            save(hr, "V" + i, false);
        }
        assertThatThrownBy(() -> save(hr, "One more", false)).hasMessageContaining("twenty");
    }

    @Test
    void whatABoardShowsShouldReadTheSameFromItsAddress() {
        UUID template = Ids.next();
        Map<String, String> address = Map.of(
                "status", "completed",
                "templateId", template.toString(),
                "decision", "hire",
                "analysis", "failed",
                "recommendation", "consider",
                "expiringSoon", "true",
                "sort", "name");
        assertThat(BoardQuery.of(address::get).parameters()).isEqualTo(address);
        assertThat(BoardQuery.of(name -> " ").text()).isEmpty();
        for (String wrong : List.of("status", "templateId", "decision", "analysis", "sort")) {
            assertThatThrownBy(() -> BoardQuery.of(Map.of(wrong, "x y")::get))
                    .as(wrong)
                    .isNotNull();
        }
        assertThatThrownBy(() -> BoardQuery.of(Map.of("recommendation", "a'b")::get))
                .hasMessageContaining("Unknown");
    }

    @Test
    void manyShouldBeDoneEachByItselfAndToldEach() {
        UUID open = world.invited(hr).invitation().id();
        UUID done = world.completed(hr).invitation().id();
        UUID foreign = world.invited(world.hr()).invitation().id();
        List<UUID> ids = List.of(open, done, foreign, open);
        List<BoardOutcome> outcomes = bulk(BoardAction.CANCEL, ids);
        assertThat(outcomes).extracting(BoardOutcome::id).containsExactly(open, done, foreign);
        assertThat(outcomes).extracting(BoardOutcome::done).containsExactly(true, false, false);
        assertThat(outcomes).extracting(BoardOutcome::type).containsExactly(null, "invitation-final", "not-found");
        assertThat(outcomes).extracting(BoardOutcome::candidateName).containsExactly("Zoë", "Zoë", null);
        assertThat(bulk(BoardAction.CANCEL, List.of(open)).get(0).done()).isTrue();
        assertThat(world.services().events(InvitationCancelled.class)).hasSize(1);
        assertThat(bulk(BoardAction.RESEND, List.of(open)).get(0).type()).isEqualTo("invitation-final");
        UUID another = world.invited(hr).invitation().id();
        assertThat(bulk(BoardAction.RESEND, List.of(another)).get(0).done()).isTrue();
        assertThat(world.services().events(InvitationResent.class)).hasSize(1);
        Instant before = world.invitations(it -> it.get(hr, another)).expiresAt();
        assertThat(bulk(BoardAction.EXTEND, List.of(another)).get(0).done()).isTrue();
        assertThat(world.services().events(InvitationExtended.class).get(0).expiresAt())
                .isEqualTo(before.plus(Duration.ofDays(7)));
        assertThatThrownBy(() -> bulk(BoardAction.CANCEL, List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> bulk(null, List.of(open))).hasMessageContaining("cancel, resend");
    }

    private List<BoardOutcome> bulk(BoardAction action, List<UUID> ids) {
        return world.services().call(BoardActions.class, it -> it.apply(hr, action, ids, 7));
    }

    @Test
    void theExportShouldHoldWhatFitsInItsOrderAndBeAudited() {
        world.invited(hr);
        UUID done = world.completed(hr).invitation().id();
        world.invited(world.hr());
        var bytes = new ByteArrayOutputStream();
        world.services().run(BoardExport.class, it -> {
            try {
                it.begin(hr, BoardQuery.of(name -> null));
                it.write(hr, BoardQuery.of(name -> null), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("id,name,email,template,status");
        assertThat(lines.get(1)).startsWith(done + ",Zoë,zoe@example.com,Engineer,completed,");
        List<?> audited = world.database().inTransaction(em -> em.createNativeQuery(
                        "select actor from shared.audit_entry where action = 'invitations.exported'")
                .getResultList());
        assertThat(audited).hasSize(1);
    }
}
