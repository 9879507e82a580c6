package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.identity.ProvedAddresses;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnInterviewsTest {
    private final Caller.Person zoe = new Caller.Person(Ids.next(), "Zoë", Set.of(Role.CANDIDATE), null);
    private Interviewing world;
    private String proved = "ZOE@example.com";

    @BeforeEach
    void open() {
        world = new Interviewing();
        world.services().with(ProvedAddresses.class, new ProvedAddresses() {
            @Override
            public Optional<String> of(Caller.Person person) {
                return Optional.ofNullable(proved).filter(any -> person.equals(zoe));
            }
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    private java.util.List<OwnInterview> list(Caller who) {
        return world.services().call(OwnInterviews.class, it -> it.list(who));
    }

    private String link(Caller who, UUID id) {
        return world.services().call(OwnInterviews.class, it -> it.link(who, id));
    }

    @Test
    void aCandidateShouldGoOnWithoutTheMail() {
        IssuedInvitation first = world.invited(world.hr());
        IssuedInvitation second = world.completed(world.hr());
        assertThat(list(zoe))
                .extracting(OwnInterview::id)
                .containsExactly(second.invitation().id(), first.invitation().id());
        assertThat(list(zoe)).extracting(OwnInterview::open).containsExactly(false, true);
        String link = link(zoe, first.invitation().id());
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(world.holder(secret)).contains(world.invitee(first));
        assertThat(world.holder(first.secret())).as("the link of the mail").contains(world.invitee(first));
        assertThat(world.audited(first.invitation().id())).anyMatch(it -> it.startsWith("invitation.link-given"));
    }

    @Test
    void anAddressThatIsNotProvedShouldOpenNothing() {
        IssuedInvitation issued = world.invited(world.hr());
        proved = null;
        assertThat(list(zoe)).isEmpty();
        Problem refusal = catchThrowableOfType(
                Problem.class, () -> link(zoe, issued.invitation().id()));
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void anotherCandidateAndHrShouldSeeNothing() {
        IssuedInvitation issued = world.invited(world.hr());
        var other = new Caller.Person(Ids.next(), "Max", Set.of(Role.CANDIDATE), null);
        assertThat(list(other)).isEmpty();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> link(other, issued.invitation().id()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Problem.class, () -> list(world.hr())).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }
}
