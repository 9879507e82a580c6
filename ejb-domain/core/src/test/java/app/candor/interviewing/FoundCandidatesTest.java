package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.CandidateSearch;
import app.candor.identity.CandidateView;
import app.candor.identity.People;
import app.candor.identity.PersonView;
import app.candor.identity.UserStatus;
import app.candor.interviewing.event.InvitationCreated;
import app.candor.interviewing.event.InvitationRenewed;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inviting somebody who was found by search and whose address HR does not know. */
class FoundCandidatesTest {
    private static final String ADDRESS = "ada.secret@example.com";

    private final UUID ada = Ids.next();
    private final Set<UUID> discoverable = new HashSet<>(Set.of(ada));
    private Interviewing world;
    private Caller.Person hr;
    private UUID template;

    @BeforeEach
    void open() {
        world = new Interviewing();
        world.services()
                .with(CandidateSearch.class, new CandidateSearch() {
                    @Override
                    public CandidateView get(Caller caller, UUID id) {
                        if (!discoverable.contains(id)) {
                            throw Problem.notFound("candidate");
                        }
                        return new CandidateView(id, "Ada Löwe", "", null, null, "", List.of());
                    }
                })
                .with(People.class, new People() {
                    @Override
                    public PersonView person(UUID id) {
                        return new PersonView(
                                id,
                                ADDRESS,
                                "Ada Löwe",
                                Set.of(Role.CANDIDATE),
                                null,
                                null,
                                "de",
                                "Europe/Berlin",
                                UserStatus.ACTIVE,
                                "");
                    }
                });
        hr = world.hr();
        TemplateView draft = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Engineer")));
        template = world.templates(it -> it.publish(hr, draft.id())).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private IssuedInvitation invite() {
        return world.invitations(it -> it.invite(hr, NewInvitation.found(template, ada)));
    }

    private Caller.Invitee holder(InvitationCreated event) {
        return world.holder(world.opened(event.sealedSecret())).orElseThrow();
    }

    @Test
    void theAddressAndTheLinkShouldGoToTheCandidateAlone() {
        IssuedInvitation issued = invite();
        assertThat(issued.link()).isNull();
        assertThat(issued.secret()).isNull();
        assertThat(issued.invitation().candidateName()).isEqualTo("Ada Löwe");
        assertThat(issued.invitation().candidateEmail()).isEmpty();
        assertThat(issued.invitation().candidateId()).isEqualTo(ada);
        assertThat(issued.invitation().timeZone()).isEqualTo("Europe/Berlin");
        InvitationCreated event =
                world.services().events(InvitationCreated.class).get(0);
        assertThat(event.candidateEmail()).isEqualTo(ADDRESS);
        assertThat(holder(event).invitationId()).isEqualTo(issued.invitation().id());
    }

    /** Searching for parts of an address would tell it letter by letter. */
    @Test
    void theAddressShouldNotBeGuessableBySearch() {
        UUID id = invite().invitation().id();
        assertThat(listed("secret@example")).isEmpty();
        assertThat(listed("löwe")).containsExactly(id);
        begin();
        assertThat(listed("secret@example")).containsExactly(id);
    }

    private List<UUID> listed(String text) {
        return world
                .board(it -> it.list(hr, new InvitationFilter(null, null, text), BoardOrder.NEWEST, null, null))
                .items()
                .stream()
                .map(InvitationSummary::id)
                .toList();
    }

    private void begin() {
        Caller.Invitee invitee =
                holder(world.services().events(InvitationCreated.class).get(0));
        world.interviews(it -> it.start(invitee, true));
    }

    @Test
    void theAddressShouldBeToldWhenTheCandidateBegins() {
        UUID id = invite().invitation().id();
        assertThat(world.invitations(it -> it.renew(hr, id)).link()).isNull();
        String renewed = world.opened(
                world.services().events(InvitationRenewed.class).get(0).sealedSecret());
        world.interviews(it -> it.start(world.holder(renewed).orElseThrow(), true));
        assertThat(world.invitations(it -> it.get(hr, id)).candidateEmail()).isEqualTo(ADDRESS);
        assertThat(world.invitations(it -> it.renew(hr, id)).link()).isNotNull();
    }

    @Test
    void aSecondOpenInvitationToTheSameTemplateShouldBeRefused() {
        UUID id = invite().invitation().id();
        assertThatThrownBy(this::invite).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo("already-invited"));
        assertThat(world.services().events(InvitationCreated.class)).hasSize(1);
        world.invitations(it -> it.cancel(hr, id));
        invite();
        world.clock().advance(Duration.ofDays(15));
        invite();
        assertThat(world.services().events(InvitationCreated.class)).hasSize(3);
    }

    @Test
    void whoeverCannotBeFoundShouldNotBeInvited() {
        discoverable.clear();
        assertThatThrownBy(this::invite).hasMessageContaining("no such candidate");
        var both = new NewInvitation(template, "Ada", null, ada, null, null, null, null);
        assertThatThrownBy(() -> world.invitations(it -> it.invite(hr, both))).hasMessageContaining("not both");
    }

    @Test
    void whatHrSaysShouldReachTheCandidate() {
        NewInvitation wanted = NewInvitation.found(template, ada).saying(" See <b>you</b>. ");
        UUID id = world.invitations(it -> it.invite(hr, wanted)).invitation().id();
        assertThat(world.invitations(it -> it.get(hr, id)).message()).isEqualTo("See <b>you</b>.");
        Caller.Invitee invitee =
                holder(world.services().events(InvitationCreated.class).get(0));
        InterviewView seen = world.interviews(it -> it.view(invitee));
        assertThat(seen.message()).isEqualTo("See <b>you</b>.");
        assertThat(seen.timeZone()).isEqualTo("Europe/Berlin");
        NewInvitation endless =
                NewInvitation.to(template, "Bo", "bo@example.com").saying("x".repeat(2_001));
        assertThatThrownBy(() -> world.invitations(it -> it.invite(hr, endless)))
                .hasMessageContaining("at most 2,000");
    }
}
