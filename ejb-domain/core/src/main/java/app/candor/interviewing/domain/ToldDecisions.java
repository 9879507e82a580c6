package app.candor.interviewing.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** What candidates were told. */
@ApplicationScoped
public class ToldDecisions {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(ToldDecision told) {
        entityManager.persist(told);
    }

    public Optional<ToldDecision> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ToldDecision.class, id));
    }

    /** The last that was said about this invitation. */
    public Optional<ToldDecision> newest(UUID invitationId) {
        return entityManager
                .createQuery(
                        "select t from ToldDecision t where t.invitationId = :invitation order by t.id desc",
                        ToldDecision.class)
                .setParameter("invitation", invitationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Nothing is kept of what was written about an erased candidate. */
    public void forget(UUID invitationId) {
        entityManager
                .createQuery("delete from ToldDecision t where t.invitationId = :invitation")
                .setParameter("invitation", invitationId)
                .executeUpdate();
    }
}
