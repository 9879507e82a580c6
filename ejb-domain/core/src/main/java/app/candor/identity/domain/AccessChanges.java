package app.candor.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where changes of people's rights are kept: the last one of each. */
@ApplicationScoped
public class AccessChanges {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @SuppressWarnings("unchecked")
    public Optional<AccessChange> of(UUID userId) {
        return entityManager
                .createNativeQuery("select changed_at, enforced from identity.access_change where user_id = ?1")
                .setParameter(1, userId.toString())
                .getResultStream()
                .findFirst()
                .map(row ->
                        new AccessChange(((Timestamp) ((Object[]) row)[0]).toInstant(), (Boolean) ((Object[]) row)[1]));
    }

    /** From now on earlier tokens are void, and what is kept here counts until Keycloak knows it. */
    public void begin(UUID userId, Instant now) {
        entityManager
                .createNativeQuery("insert into identity.access_change (user_id, changed_at, enforced)"
                        + " values (cast(?1 as uuid), ?2, false) on conflict (user_id)"
                        + " do update set changed_at = excluded.changed_at, enforced = false")
                .setParameter(1, userId.toString())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** Somebody could not sign in until now, so no token is void; what is kept here counts until Keycloak knows it. */
    public void arrive(UUID userId) {
        begin(userId, AccessChange.ARRIVAL);
    }

    /** Keycloak knows: its tokens count again, from those issued after now. */
    public void enforced(UUID userId, Instant now) {
        entityManager
                .createNativeQuery(
                        "update identity.access_change set enforced = true, changed_at = ?2 where user_id = ?1")
                .setParameter(1, userId.toString())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }
}
