package app.candor.interviewing.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where public links are kept, with those who came by them. */
@ApplicationScoped
public class PublicLinks {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(PublicLink link) {
        entityManager.persist(link);
        entityManager.flush();
    }

    public void remove(PublicLink link) {
        entityManager.remove(link);
    }

    public void flush() {
        entityManager.flush();
    }

    public Optional<PublicLink> find(UUID templateId) {
        return Optional.ofNullable(entityManager.find(PublicLink.class, templateId));
    }

    public Optional<PublicLink> lock(UUID templateId) {
        return Optional.ofNullable(entityManager.find(PublicLink.class, templateId, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<PublicLink> byToken(String token) {
        return entityManager
                .createQuery("select l from PublicLink l where l.token = :token", PublicLink.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    /** Places of those who have begun or may still begin: nobody who was given a place finds it taken. */
    public int taken(UUID templateId, Instant now) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from interviewing.public_link_invitation p"
                                + " join interviewing.invitation i on i.id = p.invitation_id"
                                + " where p.template_id = cast(?1 as uuid) and (i.started_at is not null"
                                + " or i.status = 'pending' and i.expires_at > ?2)")
                        .setParameter(1, templateId.toString())
                        .setParameter(2, Timestamp.from(now))
                        .getSingleResult())
                .intValue();
    }

    public void came(UUID templateId, UUID invitationId) {
        entityManager.flush();
        entityManager
                .createNativeQuery("insert into interviewing.public_link_invitation (invitation_id, template_id)"
                        + " values (cast(?1 as uuid), cast(?2 as uuid))")
                .setParameter(1, invitationId.toString())
                .setParameter(2, templateId.toString())
                .executeUpdate();
    }

    /** An invitation of this address to this template that may still be answered, locked. */
    @SuppressWarnings("unchecked")
    public Optional<Invitation> openOf(UUID templateId, String address, Instant now) {
        return entityManager
                .createNativeQuery(
                        "select * from interviewing.invitation where template_id = cast(?1 as uuid)"
                                + " and (lower(candidate_email) = lower(?2)"
                                + " or withheld_email <> '' and lower(withheld_email) = lower(?2))"
                                + " and status in ('pending', 'in_progress') and expires_at > ?3"
                                + " order by id limit 1 for update",
                        Invitation.class)
                .setParameter(1, templateId.toString())
                .setParameter(2, address)
                .setParameter(3, Timestamp.from(now))
                .getResultStream()
                .findFirst();
    }
}
