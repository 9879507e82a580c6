package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyInvitations;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import app.candor.testing.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A change that nobody is told of must not be written, whoever forgot to tell. */
class SilenceTest {
    @RegisterExtension
    static final Database database = new Database();

    private Crowd crowd;

    @BeforeEach
    void begin() {
        crowd = new Crowd(database);
    }

    /** A service whose author forgot to publish. */
    @ApplicationScoped
    static class Forgetful {
        @Inject
        Users users;

        @Inject
        CompanyRegister companies;

        @Inject
        CompanyInvitations invitations;

        void change(UUID id, Instant now) {
            users.lock(id).orElseThrow().suspend(now);
        }

        void rename(UUID company, Instant now) {
            companies.lock(company).orElseThrow().change(new CompanyDraft("B", null, null, null, null), now);
        }

        void found(Instant now) {
            companies.add(Company.founded(new CompanyDraft("C", null, null, null, null), now));
        }

        void admit(UUID company, UUID person, Instant now) {
            companies.lock(company).orElseThrow().admit(person, MemberRole.MEMBER, false, now);
        }

        void promote(UUID company, UUID person, Instant now) {
            companies.lock(company).orElseThrow().changeRole(person, MemberRole.OWNER, Set.of(person), now);
        }

        void unsettle(UUID company, UUID person, Instant now) {
            companies.lock(company).orElseThrow().makePrimary(person, false, now);
        }

        void dismiss(UUID company, UUID person, Instant now) {
            companies.lock(company).orElseThrow().dismiss(person, Set.of(), now);
        }

        void decline(UUID invitation, Instant now) {
            invitations.lock(invitation).orElseThrow().decline(now);
        }

        void add(Instant now) {
            users.add(User.arrived(Ids.next().toString(), "x@example.test", "X", Set.of(), now));
        }
    }

    @Test
    void aChangeThatWasNotPublishedShouldNotBeWritten() {
        UUID person = crowd.arrives(Role.HR).userId();
        assertThatThrownBy(() ->
                        crowd.services.run(Forgetful.class, service -> service.change(person, crowd.clock.instant())))
                .hasStackTraceContaining("changed and nobody was told");
        UserView view =
                crowd.services.call(UserAdministration.class, users -> users.get(crowd.arrives(Role.ADMIN), person));
        assertThat(view.status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void anArrivalThatWasNotPublishedShouldNotBeWritten() {
        assertThatThrownBy(() -> crowd.services.run(Forgetful.class, service -> service.add(crowd.clock.instant())))
                .hasStackTraceContaining("changed and nobody was told");
    }

    @Test
    void nothingOfACompanyOrItsTeamShouldChangeInSilence() {
        Caller.Person hana = crowd.arrives(Role.HR);
        UUID acme = crowd.services
                .call(
                        CompanyAdministration.class,
                        companies -> companies.create(hana, new CompanyDraft("Acme", null, null, null, null), null))
                .id();
        UUID max = crowd.joins(acme, Role.HR).userId();
        UUID nina = crowd.arrives(Role.HR).userId();
        UUID asked = crowd.services
                .call(
                        TeamInvitations.class,
                        invitations -> invitations.invite(hana, acme, "otto@example.test", MemberRole.MEMBER))
                .invitation()
                .id();
        // The clock stands still, as it may between two changes.
        Instant now = crowd.clock.instant();
        List<Consumer<Forgetful>> changes = List.of(
                service -> service.found(now),
                service -> service.rename(acme, now),
                service -> service.admit(acme, nina, now),
                service -> service.promote(acme, max, now),
                service -> service.unsettle(acme, max, now),
                service -> service.dismiss(acme, max, now),
                service -> service.decline(asked, now));
        for (Consumer<Forgetful> change : changes) {
            assertThatThrownBy(() -> crowd.services.run(Forgetful.class, change))
                    .hasStackTraceContaining("changed and nobody was told");
        }
        List<MemberView> team = crowd.services.call(Team.class, it -> it.list(hana, acme));
        assertThat(team)
                .extracting(MemberView::memberRole, MemberView::primary)
                .containsExactly(tuple(MemberRole.OWNER, true), tuple(MemberRole.MEMBER, true));
    }
}
