package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.event.CompanyInvitationAccepted;
import app.candor.identity.event.CompanyInvitationCreated;
import app.candor.identity.event.CompanyInvitationDeclined;
import app.candor.identity.event.CompanyInvitationRenewed;
import app.candor.identity.event.CompanyInvitationRevoked;
import app.candor.identity.event.CompanyMemberAdded;
import app.candor.identity.event.UserRoleSelected;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How colleagues are asked into a team, and how they answer. */
class TeamInvitationsTest {
    private Database database;
    private Crowd crowd;
    private Caller.Person admin;
    private Caller.Person hana;
    private Caller.Person max;
    private UUID acme;

    @BeforeEach
    void begin() {
        database = new Database();
        crowd = new Crowd(database);
        admin = crowd.arrives(Role.ADMIN);
        hana = crowd.arrives(Role.HR);
        acme = crowd.services
                .call(
                        CompanyAdministration.class,
                        companies -> companies.create(hana, new CompanyDraft("Acme", null, null, null, null), null))
                .id();
        max = crowd.arrives(Role.HR);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private <R> R invitations(Function<TeamInvitations, R> work) {
        return crowd.services.call(TeamInvitations.class, work);
    }

    private boolean accept(Caller caller, String token) {
        return crowd.services.call(JoiningTeams.class, joining -> joining.accept(caller, token));
    }

    private void decline(Caller caller, String token) {
        crowd.services.run(JoiningTeams.class, joining -> joining.decline(caller, token));
    }

    private OpenedTeamInvitation open(Caller caller, String token) {
        return crowd.services.call(JoiningTeams.class, joining -> joining.open(caller, token));
    }

    private void revoke(Caller caller, UUID invitation) {
        crowd.services.run(TeamInvitations.class, it -> it.revoke(caller, acme, invitation));
    }

    private String email(Caller.Person person) {
        return crowd.services
                .call(People.class, people -> people.person(person.userId()))
                .email();
    }

    private IssuedTeamInvitation invite(String email) {
        return invitations(it -> it.invite(hana, acme, email, MemberRole.MEMBER));
    }

    private List<TeamInvitationView> pending() {
        return invitations(it -> it.list(hana, acme));
    }

    private static String token(IssuedTeamInvitation issued) {
        return issued.link().substring("http://localhost:8080/join?token=".length());
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void aColleagueWhoAcceptsShouldWorkForTheCompanyAtOnce() {
        String token = token(invite(" " + email(max).toUpperCase(Locale.ROOT)));
        OpenedTeamInvitation opened = open(max, token);
        assertThat(opened.companyName()).isEqualTo("Acme");
        assertThat(opened.inviterName()).isEqualTo(hana.name());
        assertThat(opened.ownAddress()).isTrue();
        assertThat(accept(max, token)).isFalse();
        assertThat(crowd.again(max).companyId()).isEqualTo(acme);
        assertThat(pending()).isEmpty();
        assertThat(crowd.services.events(CompanyMemberAdded.class))
                .last()
                .isEqualTo(new CompanyMemberAdded(acme, max.userId(), "member", true));
        assertThat(crowd.services.events(CompanyInvitationAccepted.class)).hasSize(1);
        refused("invitation-accepted", () -> accept(max, token));
        refused("invitation-accepted", () -> open(max, token));
        assertThat(crowd.audited(acme)).contains("company.invitation-created", "company.member-added");
    }

    @Test
    void theLetterShouldHoldTheLinkAndSpeakTheReadersLanguage() {
        crowd.services.run(
                Account.class,
                account -> account.change(
                        max,
                        new ProfileChange(null, null, null, "ru"),
                        account.get(max).revision()));
        IssuedTeamInvitation known = invite(email(max));
        crowd.services.run(
                Account.class,
                account -> account.change(
                        hana,
                        new ProfileChange(null, null, null, "de"),
                        account.get(hana).revision()));
        invite("new@example.test");
        List<CompanyInvitationCreated> told = crowd.services.events(CompanyInvitationCreated.class);
        assertThat(told).extracting(CompanyInvitationCreated::language).containsExactly("ru", "de");
        String opened = invitations(it -> it.link(told.get(0).sealedSecret()));
        assertThat(opened).isEqualTo(known.link());
        assertThat(told.get(0).sealedSecret()).doesNotContain(token(known));
    }

    @Test
    void whoeverHasNoRoleYetShouldGetHrWithTheirNextSignIn() {
        Caller.Person newcomer = crowd.arrives();
        String token = token(invite(email(newcomer)));
        assertThat(open(newcomer, token).signInAgain()).isTrue();
        assertThat(accept(newcomer, token)).isTrue();
        assertThat(crowd.services.events(UserRoleSelected.class))
                .containsExactly(new UserRoleSelected(newcomer.userId(), "hr"));
        refused("signed-out", () -> crowd.again(newcomer));
    }

    @Test
    void aNewcomerShouldBeInvitedAsOwnerToo() {
        Caller.Person newcomer = crowd.arrives();
        String token = token(invitations(it -> it.invite(hana, acme, email(newcomer), MemberRole.OWNER)));
        accept(newcomer, token);
        List<MemberView> team = crowd.services.call(Team.class, it -> it.list(hana, acme));
        assertThat(team).extracting(MemberView::memberRole).containsExactly(MemberRole.OWNER, MemberRole.OWNER);
    }

    @Test
    void onlyTheAccountOfTheInvitedAddressShouldAnswer() {
        String token = token(invite(email(max)));
        Caller.Person thief = crowd.arrives(Role.HR);
        assertThat(open(thief, token).ownAddress()).isFalse();
        assertThatThrownBy(() -> accept(thief, token))
                .hasMessageContaining("sent to " + email(max))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("other-address"));
        refused("other-address", () -> decline(thief, token));
        assertThat(pending()).hasSize(1);
        refused("forbidden", () -> open(new Caller.Invitee(Ids.next(), acme), token));
    }

    @Test
    void aCandidatesAccountShouldBeToldWhatToDo() {
        Caller.Person candidate = crowd.arrives(Role.CANDIDATE);
        String token = token(invite(email(candidate)));
        refused("candidate-account", () -> accept(candidate, token));
        assertThat(pending()).hasSize(1);
        assertThat(crowd.again(candidate).companyId()).isNull();
    }

    @Test
    void anInterviewerShouldJoinAsMemberButNotAsOwner() {
        Caller.Person ina = crowd.arrives(Role.INTERVIEWER);
        String owner = token(invitations(it -> it.invite(hana, acme, email(ina), MemberRole.OWNER)));
        refused("not-able", () -> accept(ina, owner));
        revoke(hana, pending().get(0).id());
        accept(ina, token(invite(email(ina))));
        assertThat(crowd.again(ina).companyId()).isEqualTo(acme);
    }

    @Test
    void whoeverWorksForAnotherCompanyShouldKeepItAsTheirPrimaryOne() {
        UUID other = crowd.services
                .call(
                        CompanyAdministration.class,
                        companies -> companies.create(max, new CompanyDraft("Other", null, null, null, null), null))
                .id();
        accept(max, token(invite(email(max))));
        assertThat(crowd.again(max).companyId()).isEqualTo(other);
        List<CompanyDetail> own = crowd.services.call(CompanyAdministration.class, companies -> companies.own(max));
        assertThat(own).extracting(CompanyDetail::primary).containsExactly(true, false);
    }

    @Test
    void aDeclinedInvitationShouldBeOver() {
        String token = token(invite(email(max)));
        decline(max, token);
        refused("invitation-declined", () -> accept(max, token));
        refused("invitation-declined", () -> decline(max, token));
        assertThat(pending()).isEmpty();
        assertThat(crowd.services.events(CompanyInvitationDeclined.class)).hasSize(1);
        assertThat(crowd.again(max).companyId()).isNull();
    }

    @Test
    void aRevokedInvitationShouldBeOver() {
        IssuedTeamInvitation issued = invite(email(max));
        revoke(hana, issued.invitation().id());
        revoke(hana, issued.invitation().id());
        refused("invitation-revoked", () -> accept(max, token(issued)));
        refused(
                "invitation-over",
                () -> invitations(
                        it -> it.resend(hana, acme, issued.invitation().id())));
        assertThat(crowd.services.events(CompanyInvitationRevoked.class)).hasSize(1);
        assertThat(invite(email(max)).invitation().status()).isEqualTo(TeamInvitationStatus.PENDING);
    }

    @Test
    void anExpiredInvitationShouldWaitToBeSentAgain() {
        IssuedTeamInvitation issued = invite(email(max));
        crowd.clock.advance(Duration.ofDays(7));
        refused("invitation-expired", () -> accept(max, token(issued)));
        assertThat(pending()).extracting(TeamInvitationView::status).containsExactly(TeamInvitationStatus.EXPIRED);
        IssuedTeamInvitation again =
                invitations(it -> it.resend(hana, acme, issued.invitation().id()));
        assertThat(crowd.services.events(CompanyInvitationRenewed.class)).hasSize(1);
        refused("not-found", () -> accept(max, token(issued)));
        accept(max, token(again));
    }

    @Test
    void anExpiredInvitationShouldMakeWayForANewOne() {
        invite(email(max));
        refused("already-invited", () -> invite(email(max).toUpperCase(Locale.ROOT)));
        crowd.clock.advance(Duration.ofDays(8));
        invite(email(max));
        assertThat(pending()).hasSize(1);
    }

    @Test
    void membersShouldNotBeInvitedAgain() {
        refused("already-member", () -> invite(email(hana).toUpperCase(Locale.ROOT)));
    }

    @Test
    void badAddressesShouldBeRefusedInWords() {
        for (String address : new String[] {null, "", "no", "a@b", "m\u0430x@example.test", "a@b.test, c@d.test"}) {
            refused("invalid", () -> invite(address));
        }
        refused("invalid", () -> invitations(it -> it.invite(hana, acme, "a@example.test", null)));
        for (String token : new String[] {null, "", "x", "A".repeat(32)}) {
            refused("not-found", () -> open(max, token));
        }
        assertThat(pending()).isEmpty();
    }

    @Test
    void onlyOwnersShouldInviteAndOnlyTheirOwnCompanysInvitationsShouldBeTheirs() {
        Caller.Person member = crowd.joins(acme, Role.HR);
        UUID id = invite("a@example.test").invitation().id();
        refused("forbidden", () -> invitations(it -> it.invite(member, acme, "b@example.test", MemberRole.MEMBER)));
        refused("forbidden", () -> invitations(it -> it.resend(member, acme, id)));
        refused("forbidden", () -> revoke(member, id));
        Caller.Person stranger = crowd.arrives(Role.HR);
        UUID other = crowd.services
                .call(
                        CompanyAdministration.class,
                        companies ->
                                companies.create(stranger, new CompanyDraft("Other", null, null, null, null), null))
                .id();
        refused("not-found", () -> invitations(it -> it.list(stranger, acme)));
        refused("not-found", () -> invitations(it -> it.resend(stranger, acme, id)));
        refused("not-found", () -> invitations(it -> it.resend(stranger, other, id)));
        refused("not-found", () -> revoke(stranger, id));
        invitations(it -> it.invite(admin, acme, "c@example.test", MemberRole.OWNER));
        List<TeamInvitationView> seen = invitations(it -> it.list(member, acme));
        assertThat(seen).hasSize(2);
    }

    @Test
    void aDeletedCompanyOrPersonShouldTakeTheirInvitationsAlong() {
        String token = token(invite(email(max)));
        crowd.services.run(UserAdministration.class, users -> users.delete(admin, max.userId(), null));
        assertThat(pending()).isEmpty();
        Caller.Person nina = crowd.arrives(Role.HR);
        String next = token(invite(email(nina)));
        crowd.services.run(CompanyAdministration.class, companies -> companies.delete(hana, acme, null));
        refused("invitation-revoked", () -> accept(nina, next));
        refused("invitation-revoked", () -> open(nina, token));
    }
}
