package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.event.CompanyMemberPrimaryChanged;
import app.candor.identity.event.CompanyMemberRemoved;
import app.candor.identity.event.CompanyMemberRoleChanged;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works for whom: the last owner stays, the primary company is always one of a person's own, nothing is silent. */
class TeamTest {
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
        acme = found(hana, "Acme");
        crowd.later();
        max = crowd.joins(acme, Role.HR);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private UUID found(Caller.Person owner, String name) {
        return crowd.services
                .call(
                        CompanyAdministration.class,
                        companies ->
                                companies.create(admin, new CompanyDraft(name, null, null, null, null), owner.userId()))
                .id();
    }

    private <R> R team(Function<Team, R> work) {
        return crowd.services.call(Team.class, work);
    }

    private List<MemberView> seenBy(Caller caller) {
        return team(team -> team.list(caller, acme));
    }

    private void act(Consumer<Team> work) {
        crowd.services.run(Team.class, work);
    }

    private MemberRole role(UUID company, Caller.Person person) {
        return team(team -> team.list(admin, company)).stream()
                .filter(member -> member.userId().equals(person.userId()))
                .map(MemberView::memberRole)
                .findFirst()
                .orElse(null);
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void theLastOwnerShouldStay() {
        refused("last-owner", () -> act(team -> team.leave(hana, acme)));
        refused("last-owner", () -> act(team -> team.remove(admin, acme, hana.userId(), null)));
        refused("last-owner", () -> act(team -> team.changeRole(hana, acme, hana.userId(), MemberRole.MEMBER, null)));
        assertThat(role(acme, hana)).isEqualTo(MemberRole.OWNER);
        assertThat(crowd.services.events(CompanyMemberRemoved.class)).isEmpty();
    }

    @Test
    void anOwnerWhoIsKeptOutShouldNotCountAsOne() {
        act(team -> team.changeRole(hana, acme, max.userId(), MemberRole.OWNER, null));
        crowd.suspends(admin, max);
        refused("last-owner", () -> act(team -> team.leave(hana, acme)));
    }

    @Test
    void anOwnerShouldLeaveOnceThereIsAnother() {
        act(team -> team.changeRole(hana, acme, max.userId(), MemberRole.OWNER, null));
        act(team -> team.leave(hana, acme));
        assertThat(crowd.again(hana).companyId()).isNull();
        assertThat(crowd.services.events(CompanyMemberRoleChanged.class))
                .containsExactly(new CompanyMemberRoleChanged(acme, max.userId(), "owner"));
        assertThat(crowd.services.events(CompanyMemberRemoved.class))
                .containsExactly(new CompanyMemberRemoved(acme, hana.userId()));
        refused("not-found", () -> team(team -> team.list(hana, acme)));
    }

    @Test
    void aMemberWhoWasRemovedShouldWorkForTheCompanyNoLongerWithTheNextRequest() {
        assertThat(crowd.again(max).companyId()).isEqualTo(acme);
        act(team -> team.remove(hana, acme, max.userId(), null));
        assertThat(crowd.again(max).companyId()).isNull();
        refused("not-found", () -> act(team -> team.remove(hana, acme, max.userId(), null)));
    }

    @Test
    void onlyOwnersShouldKeepTheTeam() {
        refused("forbidden", () -> act(team -> team.remove(max, acme, hana.userId(), null)));
        refused("forbidden", () -> act(team -> team.changeRole(max, acme, max.userId(), MemberRole.OWNER, null)));
        refused("forbidden", () -> act(team -> team.handOver(max, acme, max.userId(), null)));
        Caller.Person stranger = crowd.arrives(Role.HR);
        refused("not-found", () -> act(team -> team.remove(stranger, acme, max.userId(), null)));
        refused("not-found", () -> act(team -> team.changeRole(stranger, acme, max.userId(), MemberRole.OWNER, null)));
        refused("not-found", () -> act(team -> team.handOver(stranger, acme, stranger.userId(), null)));
        refused("not-found", () -> act(team -> team.leave(stranger, acme)));
        refused("not-found", () -> act(team -> team.makePrimary(stranger, acme)));
        refused("not-found", () -> team(team -> team.list(stranger, acme)));
        refused("not-found", () -> team(team -> team.list(admin, Ids.next())));
        assertThat(seenBy(max)).extracting(MemberView::memberRole).containsExactly(MemberRole.OWNER, MemberRole.MEMBER);
    }

    @Test
    void anOwnerWhoIsNotInHrAnyMoreShouldChangeNothing() {
        Caller.Person demoted = new Caller.Person(hana.userId(), hana.name(), Set.of(Role.INTERVIEWER), acme);
        refused("forbidden", () -> act(team -> team.remove(demoted, acme, max.userId(), null)));
    }

    @Test
    void aHandOverShouldLeaveOneOwner() {
        act(team -> team.handOver(hana, acme, max.userId(), null));
        assertThat(role(acme, hana)).isEqualTo(MemberRole.MEMBER);
        assertThat(role(acme, max)).isEqualTo(MemberRole.OWNER);
        assertThat(crowd.services.events(CompanyMemberRoleChanged.class))
                .containsExactly(
                        new CompanyMemberRoleChanged(acme, max.userId(), "owner"),
                        new CompanyMemberRoleChanged(acme, hana.userId(), "member"));
    }

    @Test
    void nobodyShouldTakeOverWhoCannotAct() {
        refused("invalid", () -> act(team -> team.handOver(hana, acme, hana.userId(), null)));
        refused("invalid", () -> act(team -> team.handOver(hana, acme, null, null)));
        Caller.Person ina = crowd.joins(acme, Role.INTERVIEWER);
        refused("not-able", () -> act(team -> team.handOver(hana, acme, ina.userId(), null)));
        refused("not-able", () -> act(team -> team.changeRole(hana, acme, ina.userId(), MemberRole.OWNER, null)));
        UUID stranger = crowd.arrives(Role.HR).userId();
        refused("not-found", () -> act(team -> team.handOver(hana, acme, stranger, null)));
        refused(
                "not-able",
                () -> act(team ->
                        team.handOver(admin, acme, crowd.arrives(Role.CANDIDATE).userId(), null)));
        assertThat(role(acme, hana)).isEqualTo(MemberRole.OWNER);
    }

    @Test
    void anAdministratorShouldNameAnOwnerFromOutside() {
        Caller.Person nina = crowd.arrives(Role.HR);
        act(team -> team.handOver(admin, acme, nina.userId(), null));
        assertThat(role(acme, nina)).isEqualTo(MemberRole.OWNER);
        assertThat(role(acme, hana)).isEqualTo(MemberRole.OWNER);
        assertThat(crowd.again(nina).companyId()).isEqualTo(acme);
        assertThat(crowd.audited(acme)).contains("company.member-role-changed");
    }

    @Test
    void theLongestMemberShouldInheritFromALastOwnerWhoIsSuspended() {
        crowd.later();
        Caller.Person nina = crowd.joins(acme, Role.HR);
        crowd.suspends(admin, hana);
        assertThat(role(acme, max)).isEqualTo(MemberRole.OWNER);
        assertThat(role(acme, nina)).isEqualTo(MemberRole.MEMBER);
        assertThat(role(acme, hana)).isEqualTo(MemberRole.OWNER);
    }

    @Test
    void theLongestMemberShouldInheritFromALastOwnerWhoIsDeletedOrLeavesHr() {
        crowd.services.run(UserAdministration.class, users -> users.delete(admin, hana.userId(), null));
        assertThat(role(acme, max)).isEqualTo(MemberRole.OWNER);
        assertThat(role(acme, hana)).isNull();
        assertThat(crowd.services.events(CompanyMemberRemoved.class))
                .containsExactly(new CompanyMemberRemoved(acme, hana.userId()));
        Caller.Person nina = crowd.joins(acme, Role.HR);
        crowd.services.run(
                UserAdministration.class,
                users -> users.changeRoles(
                        admin,
                        max.userId(),
                        List.of(Role.CANDIDATE),
                        users.get(admin, max.userId()).revision()));
        assertThat(role(acme, nina)).isEqualTo(MemberRole.OWNER);
    }

    @Test
    void aTeamWithoutAnybodyWhoCanActShouldWaitForAnAdministrator() {
        act(team -> team.remove(hana, acme, max.userId(), null));
        crowd.suspends(admin, hana);
        assertThat(role(acme, hana)).isEqualTo(MemberRole.OWNER);
        act(team -> team.handOver(admin, acme, max.userId(), null));
        assertThat(role(acme, max)).isEqualTo(MemberRole.OWNER);
    }

    @Test
    void thePrimaryCompanyShouldBeChangedAtOnceAndBeOnlyOne() {
        UUID other = found(max, "Other");
        assertThat(crowd.again(max).companyId()).isEqualTo(acme);
        act(team -> team.makePrimary(max, other));
        assertThat(crowd.again(max).companyId()).isEqualTo(other);
        act(team -> team.makePrimary(max, other));
        assertThat(crowd.services.events(CompanyMemberPrimaryChanged.class))
                .containsExactly(
                        new CompanyMemberPrimaryChanged(acme, max.userId(), false),
                        new CompanyMemberPrimaryChanged(other, max.userId(), true));
    }

    @Test
    void whoeverLosesTheirPrimaryCompanyShouldWorkForTheirNextOne() {
        UUID other = found(max, "Other");
        act(team -> team.leave(max, acme));
        assertThat(crowd.again(max).companyId()).isEqualTo(other);
        crowd.services.run(CompanyAdministration.class, companies -> companies.delete(max, other, null));
        assertThat(crowd.again(max).companyId()).isNull();
    }

    @Test
    void twoOwnersWhoLeaveAtOnceShouldNotBothGetAway() throws Exception {
        act(team -> team.changeRole(hana, acme, max.userId(), MemberRole.OWNER, null));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int left = 0;
        try {
            List<Callable<Void>> leaving = List.of(hana, max).stream()
                    .<Callable<Void>>map(person -> () -> {
                        act(team -> team.leave(person, acme));
                        return null;
                    })
                    .toList();
            for (Future<Void> future : threads.invokeAll(leaving)) {
                try {
                    future.get();
                    left++;
                } catch (ExecutionException e) {
                    assertThat(e).hasRootCauseInstanceOf(Problem.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(left).isEqualTo(1);
        assertThat(seenBy(admin)).hasSize(1);
    }

    @Test
    void aChangeBasedOnAnOldStateShouldBeRefused() {
        refused("stale-revision", () -> act(team -> team.changeRole(hana, acme, max.userId(), MemberRole.OWNER, 1L)));
        refused("stale-revision", () -> act(team -> team.remove(hana, acme, max.userId(), 1L)));
        refused("stale-revision", () -> act(team -> team.handOver(hana, acme, max.userId(), 1L)));
    }

    @Test
    void whoeverLosesHrInKeycloakAloneShouldLeaveTheCompanyWithAnOwner() {
        crowd.later();
        crowd.signsIn(subject(hana), Role.CANDIDATE);
        assertThat(role(acme, max)).isEqualTo(MemberRole.OWNER);
        assertThat(crowd.services.events(CompanyMemberRoleChanged.class))
                .singleElement()
                .satisfies(changed -> assertThat(changed.userId()).isEqualTo(max.userId()));
        assertThat(crowd.audited(hana.userId())).endsWith("user.roles-changed");

        crowd.later();
        crowd.signsIn(subject(max), Role.CANDIDATE);
        assertThat(role(acme, max)).as("nobody else can act").isEqualTo(MemberRole.OWNER);
        crowd.signsIn(subject(hana), Role.HR);
        assertThat(crowd.audited(hana.userId())).endsWith("user.roles-changed", "user.roles-changed");
    }

    private String subject(Caller.Person person) {
        return database.inTransaction(
                em -> (String) em.createNativeQuery("select subject from identity.app_user where id = cast(?1 as uuid)")
                        .setParameter(1, person.userId().toString())
                        .getSingleResult());
    }
}
