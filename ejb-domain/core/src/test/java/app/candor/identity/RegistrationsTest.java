package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.domain.Registration;
import app.candor.identity.event.UserActivated;
import app.candor.identity.event.UserCreated;
import app.candor.identity.event.UserRoleSelected;
import app.candor.identity.port.NewAccount;
import app.candor.shared.AggregateRoot;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.ratelimit.RateLimits;
import app.candor.testing.Database;
import app.candor.testing.OwnTransactions;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every point at which a registration can break off: in the end it is finished, or nothing of it is left. */
class RegistrationsTest {
    @RegisterExtension
    static final Database database = new Database();

    private Crowd crowd;
    private String email;

    @BeforeEach
    void begin() {
        crowd = new Crowd(database);
        email = "ada-" + Ids.next() + "@example.test";
        var transactions = new OwnTransactions(database);
        crowd.services
                .with(OwnTransaction.class, transactions)
                .with(EntityManager.class, transactions.entityManager())
                .with(RateLimits.class, new Unlimited())
                .configured("candor.registration.enabled", "true")
                .configured("candor.registration.per-hour", "10");
    }

    private static final class Unlimited extends RateLimits {
        @Override
        public Duration acquire(String name, long permits, long capacity, Duration per) {
            return name.endsWith("busy") ? per : Duration.ZERO;
        }
    }

    private <R> R registrations(Function<Registrations, R> work) {
        return crowd.services.call(Registrations.class, work);
    }

    private NewRegistration wanted(String address) {
        return new NewRegistration(address, " Ada ", "Lovelace", "correct horse battery", Role.CANDIDATE, "de");
    }

    private RegistrationView register(String address) {
        return registrations(service -> service.register(wanted(address), "127.0.0.1"));
    }

    private int settleLater() {
        crowd.clock.advance(Duration.ofMinutes(3));
        return registrations(Registrations::settleLeftBehind);
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    private static List<?> rows(String sql, Object parameter) {
        return database.inTransaction(entityManager ->
                entityManager.createNativeQuery(sql).setParameter(1, parameter).getResultList());
    }

    /** Neither the person nor their account nor an event about them, and no name in the books. */
    private void assertUndone(String address) {
        assertThat(crowd.addresses).doesNotContainValue(address);
        assertThat(rows("select 1 from identity.app_user where email = ?1", address))
                .isEmpty();
        assertThat(rows("select 1 from identity.registration where email = ?1", address))
                .isEmpty();
        assertThat(rows("select 1 from shared.outbox where position(?1 in payload) > 0", address))
                .isEmpty();
    }

    @Test
    void somebodyWhoRegistersShouldBeHereWithTheirRoleAndAccount() {
        RegistrationView view = register(email);
        assertThat(view.status()).isEqualTo(RegistrationStatus.FINISHED);
        assertThat(view.verification()).isEqualTo(VerificationMail.NONE);
        String subject = crowd.addresses.keySet().iterator().next();
        assertThat(crowd.told).containsExactly("roles " + subject + " [CANDIDATE]", "enable " + subject);
        assertThat(crowd.services.events())
                .hasExactlyElementsOfTypes(UserCreated.class, UserRoleSelected.class, UserActivated.class);
        assertThat(rows("select full_name, language from identity.app_user where email = ?1", email))
                .hasSize(1)
                .first()
                .isEqualTo(new Object[] {"Ada Lovelace", "de"});
        assertThat(rows("select 1 from identity.registration where email = ?1", email))
                .isEmpty();
    }

    @Test
    void theTokenOfTheFirstSignInShouldCountAtOnceAndBringNothingNew() {
        register(email);
        String subject = crowd.addresses.keySet().iterator().next();
        Crowd returning = new Crowd(database);
        var token = new SignIn(subject, email, "Ada Lovelace", Set.of("candidate"), null, returning.clock.instant());
        assertThat(returning.signsIn(token).roles()).containsExactly(Role.CANDIDATE);
        assertThat(returning.services.events()).isEmpty();
    }

    @Test
    void whenKeycloakIsDownBeforeNothingShouldBeLeft() {
        crowd.down = true;
        refused("identity-provider-unavailable", () -> register(email));
        refused("registration-in-progress", () -> register(email));
        crowd.down = false;
        assertThat(settleLater()).isOne();
        assertUndone(email);
        assertThat(register(email).status()).isEqualTo(RegistrationStatus.FINISHED);
    }

    @Test
    void whenKeycloakIsSilentAfterTheCreationItsAccountShouldGoAgain() {
        crowd.silentAfterCreation = true;
        refused("identity-provider-unavailable", () -> register(email));
        assertThat(crowd.addresses).containsValue(email);
        assertThat(settleLater()).isZero();
        crowd.down = false;
        assertThat(settleLater()).isOne();
        assertUndone(email);
    }

    @Test
    void anEarlierAttemptThatNobodyWorksOnShouldNotStandInTheWay() {
        crowd.silentAfterCreation = true;
        refused("identity-provider-unavailable", () -> register(email));
        crowd.silentAfterCreation = false;
        crowd.down = false;
        crowd.clock.advance(Duration.ofMinutes(3));
        assertThat(register(email).status()).isEqualTo(RegistrationStatus.FINISHED);
    }

    @Test
    void whenWeFailTheAccountInKeycloakShouldGoAgain() {
        crowd.services.with(EventPublisher.class, new EventPublisher() {
            @Override
            public void publish(AggregateRoot aggregate) {
                throw new IllegalStateException("ours fails for the test");
            }
        });
        assertThatThrownBy(() -> register(email)).hasMessage("ours fails for the test");
        assertThat(crowd.told).anyMatch(told -> told.startsWith("remove "));
        assertUndone(email);
    }

    @Test
    void aServerThatDiesBetweenTheStepsShouldLeaveNothingOpen() {
        for (int step = 0; step < 3; step++) {
            String address = step + email;
            UUID id = diedAfter(step, address);
            assertThat(settleLater()).isOne();
            RegistrationStatus status =
                    registrations(service -> service.get(id)).status();
            if (step < 2) {
                assertThat(status).isEqualTo(RegistrationStatus.UNDONE);
                assertUndone(address);
            } else {
                assertThat(status).isEqualTo(RegistrationStatus.FINISHED);
                assertThat(crowd.addresses).containsValue(address);
                assertThat(crowd.told).anyMatch(told -> told.startsWith("enable "));
            }
        }
        assertThat(settleLater()).isZero();
    }

    /** What a killed server leaves: 0 the account without a note of it, 1 with the note, 2 the person without the role in Keycloak. */
    private UUID diedAfter(int step, String address) {
        return crowd.services.call(Registrations.class, service -> {
            Registration begun = Registration.begin(wanted(address), crowd.clock.instant());
            service.transactions.run(() -> service.book.add(begun));
            String subject = crowd.create(new NewAccount(
                    begun.id(), address, begun.firstName(), begun.lastName(), "correct horse battery", false, "de"));
            if (step > 0) {
                service.transactions.run(
                        () -> service.book.lock(begun.id()).accountMade(subject, crowd.clock.instant()));
            }
            if (step > 1) {
                service.transactions.run(() -> service.record(begun.id(), new Caller.Task("test")));
            }
            return begun.id();
        });
    }

    @Test
    void whenKeycloakGoesDownAfterThePivotItShouldBeFinishedLater() {
        UUID id = diedAfter(2, email);
        crowd.down = true;
        assertThat(settleLater()).isZero();
        assertThat(registrations(service -> service.get(id)).status()).isEqualTo(RegistrationStatus.OPEN);
        crowd.down = false;
        assertThat(settleLater()).isOne();
        assertThat(registrations(service -> service.get(id)).status()).isEqualTo(RegistrationStatus.FINISHED);
    }

    @Test
    void aTakenAddressShouldBeRefusedInAnyCase() {
        register(email);
        refused("email-taken", () -> register(email.toUpperCase(Locale.ROOT)));
        assertThat(crowd.addresses).hasSize(1);
        assertThat(rows("select 1 from identity.app_user where email = ?1", email))
                .hasSize(1);
    }

    @Test
    void aMailThatIsNotTakenShouldBeSaidAndUndoNothing() {
        crowd.verifies = true;
        assertThat(register(email).verification()).isEqualTo(VerificationMail.SENT);
        crowd.mailRefused = true;
        RegistrationView view = register("b" + email);
        assertThat(view.status()).isEqualTo(RegistrationStatus.FINISHED);
        assertThat(view.verification()).isEqualTo(VerificationMail.FAILED);
    }

    @Test
    void anAdministratorShouldMakeAccountsForOthersWithAnyRole() {
        Caller admin = new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);
        var wanted = new NewUser(email, "Ida", "Novak", List.of(Role.INTERVIEWER, Role.HR), "de");
        crowd.services.configured("candor.registration.enabled", "false");
        CreatedUser created = registrations(service -> service.create(admin, wanted));
        assertThat(created.user().status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(created.user().roles()).containsExactlyInAnyOrder(Role.HR, Role.INTERVIEWER);
        assertThat(created.temporaryPassword()).hasSize(20);
        crowd.verifies = true;
        CreatedUser mailed = registrations(
                service -> service.create(admin, new NewUser("b" + email, "Ida", "Novak", List.of(Role.ADMIN), null)));
        assertThat(mailed.verification()).isEqualTo(VerificationMail.SENT);
        assertThat(mailed.temporaryPassword()).isNull();
        assertThat(crowd.told).anyMatch(told -> told.startsWith("welcome "));
        refused(
                "invalid",
                () -> registrations(
                        service -> service.create(admin, new NewUser("c" + email, "Ida", "Novak", List.of(), null))));
        Caller hr = new Caller.Person(Ids.next(), "Hana", Set.of(Role.HR), null);
        refused("forbidden", () -> registrations(service -> service.create(hr, wanted)));
    }

    @Test
    void everythingWrongShouldBeNamedAtOnceAndNothingBegun() {
        var wrong = new NewRegistration("аda@example.test", " ", "<b>", "short", Role.ADMIN, "fr");
        assertThatThrownBy(() -> registrations(service -> service.register(wrong, "127.0.0.1")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Problem.Violation::field)
                        .containsExactly("email", "firstName", "lastName", "password", "role", "language"));
        var nothing = new NewRegistration(null, null, null, null, null, null);
        refused("invalid", () -> registrations(service -> service.register(nothing, "127.0.0.1")));
        assertThat(crowd.addresses).isEmpty();
    }

    @Test
    void tooManyFromOnePlaceShouldBeToldToWait() {
        refused("too-many-registrations", () -> registrations(service -> service.register(wanted(email), "busy")));
        assertUndone(email);
    }

    @Test
    void aClosedInstallationShouldRegisterNobody() {
        crowd.services.configured("candor.registration.enabled", "false");
        refused("forbidden", () -> register(email));
        assertUndone(email);
    }

    @Test
    void aPasswordShouldNeverBeInWords() {
        assertThat(wanted(email).toString()).doesNotContain("horse");
        assertThat(rows(
                        "select 1 from identity.registration r where position(?1 in cast(row_to_json(r) as text)) > 0",
                        "horse"))
                .isEmpty();
    }
}
