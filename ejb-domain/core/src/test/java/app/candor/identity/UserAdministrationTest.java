package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.event.UserActivated;
import app.candor.identity.event.UserDeleted;
import app.candor.identity.event.UserRolesChanged;
import app.candor.identity.event.UserSignedOut;
import app.candor.identity.event.UserSuspended;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserAdministrationTest {
    private Database database;
    private Crowd crowd;
    private Caller.Person admin;
    private String subject;
    private UUID hana;

    @BeforeEach
    void begin() {
        database = new Database();
        crowd = new Crowd(database);
        admin = crowd.arrives(Role.ADMIN);
        subject = Ids.next().toString();
        hana = crowd.signsIn(subject, Role.HR).userId();
        crowd.later();
    }

    @AfterEach
    void end() {
        database.close();
    }

    private <R> R users(Function<UserAdministration, R> work) {
        return crowd.services.call(UserAdministration.class, work);
    }

    private long seen(UUID id) {
        return users(users -> users.get(admin, id)).revision();
    }

    private UserView suspend(UUID id) {
        return users(users -> users.suspend(admin, id, "Left.", null));
    }

    private void delete(UUID id) {
        crowd.services.run(UserAdministration.class, users -> users.delete(admin, id, null));
    }

    private void enforce(UUID id) {
        crowd.services.run(AccessEnforcement.class, enforcement -> enforcement.enforce(id));
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void aSuspendedPersonShouldBeKeptOutAtOnceWithAnyToken() {
        assertThat(suspend(hana).status()).isEqualTo(UserStatus.SUSPENDED);
        refused("account-suspended", () -> crowd.signsIn(subject, Role.HR));
        assertThat(crowd.services.events(UserSuspended.class)).containsExactly(new UserSuspended(hana));
    }

    @Test
    void keycloakShouldLearnOfASuspensionAndOfItsEnd() {
        suspend(hana);
        enforce(hana);
        assertThat(crowd.told).containsExactly("disable " + subject, "end " + subject);
        crowd.told.clear();
        users(users -> users.activate(admin, hana, null));
        enforce(hana);
        assertThat(crowd.told).containsExactly("roles " + subject + " [HR]", "enable " + subject, "end " + subject);
        crowd.later();
        assertThat(crowd.signsIn(subject, Role.HR).userId()).isEqualTo(hana);
    }

    @Test
    void suspensionAndItsEndShouldEachBeToldOnceHoweverOftenTheyAreAskedFor() {
        suspend(hana);
        suspend(hana);
        users(users -> users.activate(admin, hana, null));
        users(users -> users.activate(admin, hana, null));
        assertThat(crowd.services.events(UserSuspended.class)).hasSize(1);
        assertThat(crowd.services.events(UserActivated.class)).hasSize(1);
    }

    @Test
    void theAuditLogShouldSayWhatSomebodysRightsWereBeforeAndAfter() {
        suspend(hana);
        users(users -> users.activate(admin, hana, null));
        users(users -> users.changeRoles(admin, hana, List.of(Role.INTERVIEWER, Role.HR), seen(hana)));
        delete(hana);
        List<?> entries = database.inTransaction(em -> em.createNativeQuery(
                        "select action || ' ' || details || changes from shared.audit_entry order by id")
                .getResultList());
        assertThat(entries)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "user.suspended Left.{\"status\":[\"active\",\"suspended\"]}",
                        "user.activated {\"status\":[\"suspended\",\"active\"]}",
                        "user.roles-changed {\"roles\":[\"hr\",\"hr,interviewer\"]}",
                        "user.deleted {\"roles\":[\"hr,interviewer\",\"\"],\"status\":[\"active\",\"deleted\"]}");
    }

    @Test
    void aPersonWhoWasSignedOutShouldBeBackOnlyWithANewToken() {
        users(users -> users.signOut(admin, hana));
        assertThat(crowd.services.events(UserSignedOut.class)).containsExactly(new UserSignedOut(hana));
        refused("signed-out", () -> crowd.signsIn(subject, Role.HR));
        enforce(hana);
        assertThat(crowd.told).contains("end " + subject);
        crowd.later();
        assertThat(crowd.signsIn(subject, Role.HR).userId()).isEqualTo(hana);
    }

    @Test
    void aProfileShouldBeCorrectedWithoutEndingASession() {
        long seen = users(users -> users.get(admin, hana)).revision();
        var change = new ProfileChange(null, "+34 600 000 000", null, null);
        assertThat(users(users -> users.changeProfile(admin, hana, change, seen))
                        .phone())
                .isEqualTo("+34600000000");
        assertThat(crowd.signsIn(subject, Role.HR).userId()).isEqualTo(hana);
        refused("stale-revision", () -> users(users -> users.changeProfile(admin, hana, change, seen)));
        refused("revision-required", () -> users(users -> users.changeProfile(admin, hana, change, null)));
    }

    @Test
    void whatKeycloakKnowsShouldNotBeToldAgain() {
        suspend(hana);
        enforce(hana);
        crowd.told.clear();
        enforce(hana);
        assertThat(crowd.told).isEmpty();
    }

    @Test
    void aKeycloakThatIsDownShouldBeToldLater() {
        suspend(hana);
        crowd.down = true;
        refused("identity-provider-unavailable", () -> enforce(hana));
        crowd.down = false;
        enforce(hana);
        assertThat(crowd.told).containsExactly("disable " + subject, "end " + subject);
    }

    @Test
    void rolesGivenHereShouldCountUntilKeycloakKnowsThem() {
        SignIn before = crowd.token(subject, Role.HR);
        users(users -> users.changeRoles(admin, hana, List.of(Role.INTERVIEWER), seen(hana)));
        refused("signed-out", () -> crowd.signsIn(before));
        crowd.later();
        assertThat(crowd.signsIn(subject, Role.HR).roles()).containsExactly(Role.INTERVIEWER);
        enforce(hana);
        refused("signed-out", () -> crowd.signsIn(subject, Role.HR));
        crowd.later();
        assertThat(crowd.signsIn(subject, Role.INTERVIEWER).roles()).containsExactly(Role.INTERVIEWER);
        assertThat(crowd.services.events(UserRolesChanged.class))
                .containsExactly(new UserRolesChanged(hana, List.of("interviewer")));
    }

    @Test
    void theSameRolesShouldChangeNothing() {
        users(users -> users.changeRoles(admin, hana, List.of(Role.HR), seen(hana)));
        assertThat(crowd.services.events(UserRolesChanged.class)).isEmpty();
        assertThat(crowd.signsIn(subject, Role.HR).userId()).isEqualTo(hana);
    }

    @Test
    void aDeletedPersonShouldLeaveNothingPersonal() {
        delete(hana);
        enforce(hana);
        assertThat(crowd.told).containsExactly("remove " + subject);
        UserView left = users(users -> users.get(admin, hana));
        assertThat(left.status()).isEqualTo(UserStatus.DELETED);
        assertThat(left.email()).isEmpty();
        assertThat(left.fullName()).isEqualTo("Deleted person");
        assertThat(left.roles()).isEmpty();
        refused("account-deleted", () -> crowd.signsIn(subject, Role.HR));
        refused("account-deleted", () -> suspend(hana));
        refused("account-deleted", () -> users(users -> users.activate(admin, hana, null)));
        delete(hana);
        assertThat(crowd.services.events(UserDeleted.class)).containsExactly(new UserDeleted(hana));
        Optional<String> address = crowd.services.call(Farewells.class, it -> it.address(hana));
        assertThat(address).as("until the others have found what is theirs").contains(subject + "@example.test");
    }

    @Test
    void nobodyShouldChangeTheirOwnAccountHere() {
        refused("own-account", () -> suspend(admin.userId()));
        refused("own-account", () -> delete(admin.userId()));
        refused(
                "own-account",
                () -> users(users -> users.changeRoles(admin, admin.userId(), List.of(Role.HR), seen(admin.userId()))));
    }

    @Test
    void theLastAdministratorShouldStay() {
        // The caller's token still says admin, although the account was made something else meanwhile.
        Caller.Person other = crowd.arrives(Role.ADMIN);
        users(users -> users.changeRoles(other, admin.userId(), List.of(Role.HR), seen(admin.userId())));
        refused("last-admin", () -> suspend(other.userId()));
        refused("last-admin", () -> delete(other.userId()));
        refused(
                "last-admin",
                () -> users(users -> users.changeRoles(admin, other.userId(), List.of(Role.HR), seen(other.userId()))));
        users(users -> users.changeRoles(admin, other.userId(), List.of(Role.ADMIN, Role.HR), seen(other.userId())));
    }

    @Test
    void onlyAdministratorsShouldAdminister() {
        Caller hr = crowd.signsIn(subject, Role.HR);
        refused(
                "forbidden",
                () -> users(users -> users.list(hr, new UserFilter(null, null, null), PageRequest.first())));
        refused("forbidden", () -> users(users -> users.get(hr, hana)));
        refused("forbidden", () -> users(users -> users.suspend(hr, hana, "No.", null)));
        refused("forbidden", () -> users(users -> users.activate(hr, hana, null)));
        refused("forbidden", () -> users(users -> users.changeRoles(hr, hana, List.of(Role.ADMIN), seen(hana))));
        assertThat(users(users -> users.get(admin, hana)).status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void aChangeBasedOnAnOldStateShouldBeRefused() {
        long seen = seen(hana);
        refused("revision-required", () -> users(users -> users.changeRoles(admin, hana, List.of(Role.HR), null)));
        users(users -> users.changeRoles(admin, hana, List.of(Role.INTERVIEWER), seen));
        refused("stale-revision", () -> users(users -> users.changeRoles(admin, hana, List.of(Role.HR), seen)));
    }

    @Test
    void badInputShouldBeRefusedInWords() {
        refused("invalid", () -> users(users -> users.suspend(admin, hana, " ", null)));
        refused("invalid", () -> users(users -> users.suspend(admin, hana, "x".repeat(501), null)));
        refused("invalid", () -> users(users -> users.changeRoles(admin, hana, List.of(), seen(hana))));
        refused("not-found", () -> suspend(Ids.next()));
    }

    @Test
    void aPersonWithoutARoleShouldBePendingUntilGivenOne() {
        UUID newcomer = crowd.arrives().userId();
        refused("account-pending", () -> suspend(newcomer));
        refused("account-pending", () -> users(users -> users.activate(admin, newcomer, null)));
        UserView view = users(users -> users.changeRoles(admin, newcomer, List.of(Role.CANDIDATE), seen(newcomer)));
        assertThat(view.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(crowd.services.events(UserActivated.class)).containsExactly(new UserActivated(newcomer));
    }

    @Test
    void peopleShouldBeFoundByTextStatusAndRolePageByPage() {
        suspend(hana);
        UUID other = crowd.arrives(Role.HR).userId();
        assertThat(found(new UserFilter(subject.substring(9).toUpperCase(java.util.Locale.ROOT), null, null)))
                .containsExactly(hana);
        assertThat(found(new UserFilter("100%_!", null, null))).isEmpty();
        assertThat(found(new UserFilter(null, UserStatus.SUSPENDED, null))).containsExactly(hana);
        assertThat(found(new UserFilter(null, null, Role.HR))).containsExactly(other, hana);
        delete(other);
        assertThat(found(new UserFilter(null, null, null))).containsExactly(hana, admin.userId());
        assertThat(found(new UserFilter("", UserStatus.DELETED, null))).containsExactly(other);
        Page<UserView> first =
                users(users -> users.list(admin, new UserFilter(null, null, null), PageRequest.of(null, 1)));
        Page<UserView> second =
                users(users -> users.list(admin, new UserFilter(null, null, null), PageRequest.of(first.next(), 1)));
        assertThat(second.items()).extracting(UserView::id).containsExactly(admin.userId());
        assertThat(second.next()).isNull();
    }

    private List<UUID> found(UserFilter filter) {
        return users(users -> users.list(admin, filter, PageRequest.first())).items().stream()
                .map(UserView::id)
                .toList();
    }
}
