package app.candor.interviewing.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The sittings of candidates who may not pause. */
@ApplicationScoped
public class SittingRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(Sitting sitting) {
        entityManager.persist(sitting);
    }

    public Optional<Sitting> lock(UUID invitationId) {
        return Optional.ofNullable(entityManager.find(Sitting.class, invitationId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** When those of these candidates were last heard from who were away for too long. */
    public Map<UUID, Instant> left(Collection<UUID> invitationIds) {
        if (invitationIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select s from Sitting s where s.leftAt is not null and s.invitationId in :invitations",
                        Sitting.class)
                .setParameter("invitations", invitationIds)
                .getResultStream()
                .collect(Collectors.toMap(Sitting::invitationId, Sitting::leftAt));
    }

    /** From now on this candidate may come and go. */
    public void lift(UUID invitationId) {
        entityManager
                .createQuery("delete from Sitting s where s.invitationId = :invitation")
                .setParameter("invitation", invitationId)
                .executeUpdate();
    }
}
