package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.identity.event.UserDeleted;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Role;
import app.candor.shared.ratelimit.RateLimits;
import app.candor.testing.Database;
import app.candor.testing.OwnTransactions;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnprovedAccountsTest {
    @RegisterExtension
    static final Database database = new Database();

    private Crowd crowd;

    @BeforeEach
    void begin() {
        database.inTransaction(em -> em.createNativeQuery("update identity.app_user set seen_at = created_at")
                .executeUpdate());
        crowd = new Crowd(database);
        crowd.verifies = true;
        var transactions = new OwnTransactions(database);
        crowd.services
                .with(OwnTransaction.class, transactions)
                .with(EntityManager.class, transactions.entityManager())
                .with(RateLimits.class, new RateLimits() {
                    @Override
                    public Duration acquire(String name, long permits, long capacity, Duration per) {
                        return Duration.ZERO;
                    }
                })
                .configured("candor.registration.enabled", "true")
                .configured("candor.registration.per-hour", "10")
                .configured("candor.registration.unproved-days", "14");
    }

    /** The subject of somebody who registered now. */
    private String registers() {
        String email = "una-" + Ids.next() + "@example.test";
        var wanted = new NewRegistration(email, "Una", "Proved", "correct horse battery", Role.CANDIDATE, "en");
        crowd.services.call(Registrations.class, service -> service.register(wanted, "127.0.0.1"));
        return subjectOf(email);
    }

    private String subjectOf(String email) {
        return crowd.addresses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(email))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private UUID id(String subject) {
        return UUID.fromString(value("cast(id as text)", subject));
    }

    private String status(String subject) {
        return value("status", subject);
    }

    private String value(String column, String subject) {
        return database.inTransaction(
                em -> (String) em.createNativeQuery("select " + column + " from identity.app_user where subject = ?1")
                        .setParameter(1, subject)
                        .getSingleResult());
    }

    private String sweep(int days) {
        crowd.clock.advance(Duration.ofDays(days));
        return crowd.services.call(UnprovedAccounts.class, UnprovedAccounts::run);
    }

    @Test
    void whoNeverProvedTheAddressShouldBeRemovedHereAndAtKeycloakAndSoOnce() {
        String subject = registers();
        UUID id = id(subject);
        assertThat(sweep(13)).isEqualTo("0 removed");
        assertThat(status(subject)).isEqualTo("active");

        assertThat(sweep(2)).isEqualTo("1 removed");
        assertThat(sweep(1)).isEqualTo("0 removed");
        assertThat(status(subject)).isEqualTo("deleted");
        assertThat(crowd.services.events(UserDeleted.class))
                .extracting(UserDeleted::userId)
                .containsExactly(id);
        assertThat(crowd.audited(id)).containsExactly("user.registered", "user.deleted");

        Crowd later = new Crowd(database);
        later.services.run(AccessEnforcement.class, enforcement -> enforcement.enforce(id));
        assertThat(later.told).containsExactly("remove " + subject);
    }

    @Test
    void whatWasSentToTheAddressShouldStay() {
        String subject = registers();
        UUID id = id(subject);
        sweep(15);
        List<?> farewells = database.inTransaction(
                em -> em.createNativeQuery("select 1 from identity.farewell where user_id = cast(?1 as uuid)")
                        .setParameter(1, id.toString())
                        .getResultList());
        assertThat(farewells).isEmpty();
    }

    @Test
    void whoProvedOrSignedInOrWasMadeByAnAdministratorShouldStay() {
        String proved = registers();
        crowd.proved.add(proved);
        String used = registers();
        new Crowd(database).signsIn(used, Role.CANDIDATE);
        String email = "ida-" + Ids.next() + "@example.test";
        Caller admin = new Caller.Person(Ids.next(), "Ann", Set.of(Role.ADMIN), null);
        crowd.services.call(
                Registrations.class,
                service -> service.create(admin, new NewUser(email, "Ida", "Novak", List.of(Role.HR), null)));

        assertThat(sweep(100)).isEqualTo("0 removed");
        assertThat(List.of(status(proved), status(used), status(subjectOf(email))))
                .containsOnly("active");
    }

    @Test
    void whereAddressesAreNotProvedOrTheSwitchIsOffNobodyShouldBeRemoved() {
        String subject = registers();
        crowd.verifies = false;
        assertThat(sweep(100)).isEqualTo("0 removed");
        crowd.verifies = true;
        crowd.services.configured("candor.registration.unproved-days", "0");
        assertThat(sweep(1)).isEqualTo("0 removed");
        assertThat(status(subject)).isEqualTo("active");
    }
}
