package app.candor.analysis.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Replies that were paid for. */
@ApplicationScoped
public class EngineReplyRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(EngineReply reply) {
        entityManager.persist(reply);
    }

    public Optional<EngineReply> find(UUID id) {
        return Optional.ofNullable(entityManager.find(EngineReply.class, id));
    }

    /** The newest reply to the same asking that nobody has discarded. */
    public Optional<EngineReply> newest(ReplyKey key) {
        return entityManager
                .createQuery(
                        "select r from EngineReply r where r.invitationId = :invitation and r.subject = :subject"
                                + " and r.generation = :generation and r.inputHash = :inputHash and r.model = :model"
                                + " and r.promptVersion = :promptVersion and r.fault is null order by r.id desc",
                        EngineReply.class)
                .setParameter("invitation", key.invitationId())
                .setParameter("subject", key.subject())
                .setParameter("generation", key.generation())
                .setParameter("inputHash", key.inputHash())
                .setParameter("model", key.model())
                .setParameter("promptVersion", key.promptVersion())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
