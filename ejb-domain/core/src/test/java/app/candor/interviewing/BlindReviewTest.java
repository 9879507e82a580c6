package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
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
}
