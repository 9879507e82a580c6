package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.event.UserActivated;
import app.candor.identity.event.UserRoleSelected;
import app.candor.identity.event.UserUpdated;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountTest {
    @RegisterExtension
    static final Database database = new Database();

    private Crowd crowd;

    @BeforeEach
    void begin() {
        crowd = new Crowd(database);
    }

    private <R> R account(Function<Account, R> work) {
        return crowd.services.call(Account.class, work);
    }

    private long seen(Caller.Person person) {
        return account(account -> account.get(person)).revision();
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void aNewcomerShouldChooseARoleOnce() {
        String subject = Ids.next().toString();
        Caller.Person newcomer = crowd.signsIn(subject);
        assertThat(account(account -> account.get(newcomer)).status()).isEqualTo(UserStatus.PENDING);
        refused("invalid", () -> account(account -> account.selectRole(newcomer, Role.ADMIN)));
        assertThat(account(account -> account.selectRole(newcomer, Role.HR)).status())
                .isEqualTo(UserStatus.ACTIVE);
        refused("role-selected", () -> account(account -> account.selectRole(newcomer, Role.CANDIDATE)));
        assertThat(crowd.services.events(UserRoleSelected.class)).hasSize(1);
        assertThat(crowd.services.events(UserActivated.class)).hasSize(1);
        crowd.services.run(AccessEnforcement.class, enforcement -> enforcement.enforce(newcomer.userId()));
        assertThat(crowd.told).contains("roles " + subject + " [HR]");
        refused("signed-out", () -> crowd.signsIn(subject));
        crowd.later();
        assertThat(crowd.signsIn(subject, Role.HR).roles()).containsExactly(Role.HR);
    }

    @Test
    void aRoleFromKeycloakShouldMakeAPendingPersonActiveAndEndNoSession() {
        String subject = Ids.next().toString();
        Caller.Person newcomer = crowd.signsIn(subject);
        assertThat(crowd.signsIn(subject, Role.HR).roles()).containsExactly(Role.HR);
        assertThat(crowd.services.events(UserActivated.class)).hasSize(1);
        crowd.services.run(AccessEnforcement.class, enforcement -> enforcement.enforce(newcomer.userId()));
        assertThat(crowd.told).isEmpty();
    }

    @Test
    void whatAPersonSaysOfThemselvesShouldBeKept() {
        Caller.Person ada = crowd.arrives(Role.CANDIDATE);
        UserView changed = account(account -> account.change(
                ada, new ProfileChange(" Robots. 🤖 ", "+34 (600) 00-00.00", "Europe/Madrid", "es"), seen(ada)));
        assertThat(changed.bio()).isEqualTo("Robots. 🤖");
        assertThat(changed.phone()).isEqualTo("+34600000000");
        UserView again = account(account -> account.change(ada, new ProfileChange(null, "", null, null), seen(ada)));
        assertThat(again.phone()).isEmpty();
        assertThat(again.timeZone()).isEqualTo("Europe/Madrid");
        assertThat(again.language()).isEqualTo("es");
        assertThat(crowd.services.events(UserUpdated.class)).hasSize(2);
    }

    @Test
    void theSameAgainShouldTellNothing() {
        Caller.Person ada = crowd.arrives(Role.CANDIDATE);
        account(account -> account.change(ada, new ProfileChange(null, null, null, null), seen(ada)));
        assertThat(crowd.services.events(UserUpdated.class)).isEmpty();
    }

    @Test
    void everythingWrongShouldBeNamedAtOnce() {
        Caller.Person ada = crowd.arrives(Role.CANDIDATE);
        var wrong = new ProfileChange("x".repeat(1_001), "0600", "Mars/Olympus", "fr");
        assertThatThrownBy(() -> account(account -> account.change(ada, wrong, seen(ada))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Problem.Violation::field)
                        .containsExactly("bio", "phone", "timeZone", "language"));
        assertThat(account(account -> account.get(ada)).bio()).isEmpty();
    }

    @Test
    void aChangeBasedOnAnOldStateShouldBeRefused() {
        Caller.Person ada = crowd.arrives(Role.CANDIDATE);
        long seen = account(account -> account.get(ada)).revision();
        account(account -> account.change(ada, new ProfileChange("One", null, null, null), seen));
        refused(
                "revision-required",
                () -> account(account -> account.change(ada, new ProfileChange("Two", null, null, null), null)));
        refused(
                "stale-revision",
                () -> account(account -> account.change(ada, new ProfileChange("Two", null, null, null), seen)));
    }

    @Test
    void onlyAPersonShouldHaveAnAccount() {
        refused("forbidden", () -> account(account -> account.get(new Caller.Invitee(Ids.next(), Ids.next()))));
    }
}
