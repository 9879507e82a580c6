package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.Farewells;
import app.candor.interviewing.event.InvitationErased;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidateErasureTest {
    private final UUID person = Ids.next();
    private Interviewing world;
    private Caller.Person hr;

    @BeforeEach
    void begin() {
        world = new Interviewing();
        hr = world.hr();
    }

    @AfterEach
    void end() {
        world.close();
    }

    private InvitationView view(UUID id) {
        return world.invitations(it -> it.get(hr, id));
    }

    private void leaves(String address) {
        world.database().inTransaction(em -> em.createNativeQuery(
                        "insert into identity.farewell values (cast(?1 as uuid), ?2, now())")
                .setParameter(1, person.toString())
                .setParameter(2, address)
                .executeUpdate());
        erase();
    }

    private void erase() {
        world.services().run(CandidateErasure.class, it -> it.erase(person));
    }

    @Test
    void nothingPersonalShouldBeLeftOfADeletedCandidateButTheNumbers() {
        UUID id = world.completed(hr).invitation().id();
        String address = view(id).candidateEmail();
        world.decide(hr, id, DecisionKind.HIRE, "Zoe was very clear.");
        leaves(address.toUpperCase(java.util.Locale.ROOT));
        InvitationView left = view(id);
        assertThat(left.candidateName()).isEqualTo("Deleted candidate");
        assertThat(left.candidateEmail()).isEmpty();
        assertThat(left.responses()).isEmpty();
        assertThat(left.status()).isEqualTo(InvitationStatus.COMPLETED);
        assertThat(left.decision().decision()).isEqualTo(DecisionKind.HIRE);
        assertThat(left.decision().reason()).isEmpty();
        assertThat(left.told()).isNull();
        assertThat(world.services().events(InvitationErased.class))
                .containsExactly(new InvitationErased(id, hr.companyId()));
        assertThat(world.audited(id)).last().isEqualTo("invitation.erased by task:candidate-erasure");
        assertThat(world.audited(person)).containsExactly("candidate.erased by task:candidate-erasure");
        Optional<String> kept = world.services().call(Farewells.class, it -> it.address(person));
        assertThat(kept).isEmpty();
    }

    @Test
    void anOpenInvitationShouldEndAndItsLinkStopWorking() {
        IssuedInvitation issued = world.invited(hr);
        leaves(issued.invitation().candidateEmail());
        assertThat(view(issued.invitation().id()).status()).isEqualTo(InvitationStatus.CANCELLED);
        assertThat(world.holder(issued.secret())).isEmpty();
    }

    @Test
    void whatWasSharedShouldBeReadByNobodyAnyMore() {
        UUID id = world.completed(hr).invitation().id();
        IssuedShare share = world.services()
                .call(ReviewShares.class, it -> it.make(hr, id, new ShareDraft(30, "For Max", true, false)));
        String secret = share.link().substring(share.link().lastIndexOf('/') + 1);
        world.services().call(SharedInterviews.class, it -> it.open(secret, "203.0.113.9", "Mozilla/5.0"));
        leaves(view(id).candidateEmail());
        assertThatThrownBy(() -> world.services().call(SharedInterviews.class, it -> it.look(secret)))
                .hasMessageContaining("no such page");
        assertThat(world.services()
                        .call(ReviewShares.class, it -> it.list(hr, id, PageRequest.first()))
                        .items())
                .isEmpty();
        Object openings = world.database()
                .inTransaction(em -> em.createNativeQuery("select count(*) from interviewing.review_share_opening")
                        .getSingleResult());
        assertThat(openings).isEqualTo(0L);
        assertThatThrownBy(() -> world.services()
                        .call(ReviewShares.class, it -> it.make(hr, id, new ShareDraft(1, "", false, false))))
                .hasMessageContaining("deleted");
    }

    @Test
    void othersShouldKeepTheirInterviews() {
        UUID id = world.completed(hr).invitation().id();
        leaves("somebody-else@example.test");
        assertThat(view(id).responses()).isNotEmpty();
        assertThat(view(id).candidateEmail()).isNotEmpty();
    }

    @Test
    void theSecondTimeShouldDoNothing() {
        UUID id = world.completed(hr).invitation().id();
        leaves(view(id).candidateEmail());
        erase();
        assertThat(world.services().events(InvitationErased.class)).hasSize(1);
        assertThat(world.audited(person)).isEqualTo(List.of("candidate.erased by task:candidate-erasure"));
    }
}
