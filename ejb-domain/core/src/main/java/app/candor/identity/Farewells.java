package app.candor.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Addresses of deleted people, kept until what is theirs elsewhere has been found by them and erased. Events never carry
 * them: an event stays.
 */
@ApplicationScoped
@Transactional
public class Farewells {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** In the transaction that deletes the person; nothing for somebody without an address. */
    void begin(UUID userId, String email) {
        if (!email.isBlank()) {
            entityManager
                    .createNativeQuery("insert into identity.farewell (user_id, email, left_at)"
                            + " values (cast(?1 as uuid), ?2, ?3) on conflict do nothing")
                    .setParameter(1, userId.toString())
                    .setParameter(2, email)
                    .setParameter(3, Timestamp.from(clock.instant()))
                    .executeUpdate();
        }
    }

    /** Empty once it is forgotten. */
    public Optional<String> address(UUID userId) {
        List<?> found = entityManager
                .createNativeQuery("select email from identity.farewell where user_id = cast(?1 as uuid)")
                .setParameter(1, userId.toString())
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** Call it in the transaction that erased what was found by the address. */
    public void forget(UUID userId) {
        entityManager
                .createNativeQuery("delete from identity.farewell where user_id = cast(?1 as uuid)")
                .setParameter(1, userId.toString())
                .executeUpdate();
    }
}
