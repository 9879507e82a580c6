package app.candor.interviewing.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** In which times candidates correct transcripts. */
@ApplicationScoped
public class CorrectionTimeRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(CorrectionTime time) {
        entityManager.persist(time);
    }

    public Optional<CorrectionTime> find(UUID invitationId) {
        return Optional.ofNullable(entityManager.find(CorrectionTime.class, invitationId));
    }

    /** Whoever ends it and whoever corrects wait for each other. */
    public Optional<CorrectionTime> lock(UUID invitationId) {
        return Optional.ofNullable(
                entityManager.find(CorrectionTime.class, invitationId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that are past their end, locked; those that another node is busy with are left to it. */
    @SuppressWarnings("unchecked")
    public List<CorrectionTime> lockOverdue(Instant now, int limit) {
        return entityManager
                .createNativeQuery(
                        "select * from interviewing.correction where ended_at is null and open_until <= ?1"
                                + " order by open_until limit ?2 for update skip locked",
                        CorrectionTime.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, limit)
                .getResultList();
    }
}
