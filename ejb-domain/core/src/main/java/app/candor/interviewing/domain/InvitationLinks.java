package app.candor.interviewing.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Where the further links of invitations are kept. */
@ApplicationScoped
public class InvitationLinks {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(InvitationLink link) {
        entityManager.persist(link);
    }

    public Optional<InvitationLink> bySecretHash(String hash) {
        return Optional.ofNullable(entityManager.find(InvitationLink.class, hash));
    }

    /** None of them opens anything any more. */
    public void withdraw(UUID invitationId) {
        entityManager
                .createQuery("delete from InvitationLink l where l.invitationId = :invitation")
                .setParameter("invitation", invitationId)
                .executeUpdate();
    }
}
