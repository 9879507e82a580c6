package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Role;
import app.candor.testing.OwnTransactions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlindReviewTest {
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

    private boolean chosen(Caller caller) {
        return world.services().call(BlindReview.class, it -> it.chosen(caller));
    }

    private void choose(Caller caller, boolean blind) {
        world.services().run(BlindReview.class, it -> it.choose(caller, blind));
    }

    @Test
    void theChoiceShouldBeEachPersonsAndStay() {
        choose(hr, true);
        choose(hr, true);
        assertThat(chosen(hr)).isTrue();
        assertThat(chosen(new Caller.Person(Ids.next(), "C", Set.of(Role.HR), hr.companyId())))
                .isFalse();
        choose(hr, false);
        choose(hr, false);
        assertThat(chosen(hr)).isFalse();
        var candidate = new Caller.Person(Ids.next(), "C", Set.of(Role.CANDIDATE), null);
        assertThatThrownBy(() -> choose(candidate, true)).hasMessageContaining("role");
    }

    @Test
    void nothingOfWhoItIsShouldBeLeftInWhatABlindReviewerReads() {
        UUID id = world.completed(hr).invitation().id();
        String name = BlindReview.name(id);
        assertThat(name).matches("[0-9A-F]{6}");
        InvitationView view = world.invitations(it -> it.get(hr, id)).as(name);
        assertThat(view.toString()).doesNotContain("Zoë", "zoe@");
        assertThat(view.responses()).hasSize(3);
        InvitationSummary line = world.board(it -> it.list(hr, InvitationFilter.all(), BoardOrder.NEWEST, null, null))
                .items()
                .get(0)
                .as(name);
        assertThat(line.toString()).doesNotContain("Zoë", "zoe@").contains(name);
    }

    @Test
    void whoeverReviewsWithoutNamesShouldReadThemNowhere() throws IOException {
        UUID id = world.completed(hr).invitation().id();
        world.services()
                .run(
                        Decisions.class,
                        it -> it.decide(
                                hr,
                                id,
                                new DecisionDraft(
                                        DecisionKind.ADVANCE, "Zoë was clear.", "Dear Zoë, well done.", null, true)));
        UUID open = world.invited(hr).invitation().id();
        choose(hr, true);
        List<Object> read = new ArrayList<>();
        read.add(world.invitations(it -> it.get(hr, id)));
        read.add(world.board(it -> it.list(hr, InvitationFilter.all(), BoardOrder.NEWEST, null, null)));
        read.add(world.decide(hr, id, DecisionKind.REJECT, "Zoë after all."));
        read.add(world.decisions(
                it -> it.preview(hr, id, new DecisionDraft(DecisionKind.REJECT, "No.", "Sorry.", List.of(), true))));
        read.add(world.services().call(OpenInvitations.class, it -> it.resend(hr, open)));
        read.add(world.services().call(OpenInvitations.class, it -> it.link(hr, open)));
        Instant later = world.clock().instant().plus(Duration.ofDays(40));
        read.add(world.services()
                .call(OpenInvitations.class, it -> it.extend(hr, open, new LaterEnd(later, null, null), null)));
        read.add(world.invitations(it -> it.renew(hr, open)));
        read.add(world.invitations(it -> it.cancel(hr, open)));
        assertThat(read).allSatisfy(one -> assertThat(one.toString()).doesNotContain("Zoë", "zoe@"));

        var file = new ByteArrayOutputStream();
        world.services().with(OwnTransaction.class, new OwnTransactions(world.database()));
        BoardQuery all = BoardQuery.of(name -> null);
        world.services().run(BoardExport.class, it -> {
            it.begin(hr, all);
            try {
                it.write(hr, all, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains(BlindReview.name(id), BlindReview.name(open))
                .doesNotContain("Zoë", "zoe@");

        choose(hr, false);
        assertThat(world.invitations(it -> it.get(hr, id)).toString()).contains("Zoë", "zoe@");
    }

    @Test
    void namesShouldNotBeFoundOutByLookingForThemOrByTheirOrder() {
        UUID id = world.completed(hr).invitation().id();
        choose(hr, true);
        InvitationFilter byName =
                BoardQuery.of(name -> name.equals("text") ? "zoë" : null).filter();
        assertThatThrownBy(() -> world.board(it -> it.list(hr, byName, BoardOrder.NEWEST, null, null)))
                .hasMessageContaining("without names");
        assertThatThrownBy(() ->
                        world.board(it -> it.list(hr, InvitationFilter.all(), BoardOrder.ofCode("name"), null, null)))
                .hasMessageContaining("without names");
        Board.Neighbours neighbours = world.board(it -> it.neighbours(hr, byName, BoardOrder.NEWEST, id));
        assertThat(neighbours).isEqualTo(new Board.Neighbours(null, null));
    }
}
