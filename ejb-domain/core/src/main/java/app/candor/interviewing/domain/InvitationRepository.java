package app.candor.interviewing.domain;

import app.candor.interviewing.InvitationStatus;
import app.candor.shared.jpa.NamedLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where invitations are kept. */
@ApplicationScoped
public class InvitationRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(Invitation invitation) {
        entityManager.persist(invitation);
    }

    public Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Invitation.class, id));
    }

    /** To change it: whoever comes second waits and then sees what the first one did. */
    public Optional<Invitation> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Invitation> bySecretHash(String hash) {
        return entityManager
                .createQuery("select i from Invitation i where i.secretHash = :hash", Invitation.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** All of a candidate's, by account or by address whatever its case, locked. */
    @SuppressWarnings("unchecked")
    public List<Invitation> lockOf(UUID candidateId, String candidateEmail) {
        return entityManager
                .createNativeQuery(
                        "select * from interviewing.invitation where lower(candidate_email) = lower(?1)"
                                + " or withheld_email <> '' and lower(withheld_email) = lower(?1)"
                                + " or candidate_id = cast(?2 as uuid) order by id for update",
                        Invitation.class)
                .setParameter(1, candidateEmail)
                .setParameter(2, candidateId.toString())
                .getResultList();
    }

    /**
     * A candidate's, newest first.
     *
     * @param candidateEmail empty to look for the account alone
     */
    @SuppressWarnings("unchecked")
    public List<Invitation> ofCandidate(UUID candidateId, String candidateEmail, int limit) {
        return entityManager
                .createNativeQuery(
                        "select * from interviewing.invitation where (?1 <> '' and lower(candidate_email) = lower(?1))"
                                + " or candidate_id = cast(?2 as uuid) order by id desc limit ?3",
                        Invitation.class)
                .setParameter(1, candidateEmail)
                .setParameter(2, candidateId.toString())
                .setParameter(3, limit)
                .getResultList();
    }

    /** Open ones whose time is over, locked; those that another node is busy with are left to it. */
    @SuppressWarnings("unchecked")
    public List<Invitation> lockOverdue(Instant now, int limit) {
        return entityManager
                .createNativeQuery(
                        "select * from interviewing.invitation where status in ('pending', 'in_progress')"
                                + " and expires_at <= ?1 order by expires_at limit ?2 for update skip locked",
                        Invitation.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, limit)
                .getResultList();
    }

    /** Whether a candidate who was found may still answer an invitation of this company to this template. */
    public boolean hasOpen(UUID companyId, UUID templateId, UUID candidateId, Instant now) {
        NamedLock.take(entityManager, "interviewing.found." + templateId + "." + candidateId);
        return !entityManager
                .createNativeQuery("select 1 from interviewing.invitation where candidate_id = cast(?1 as uuid)"
                        + " and template_id = cast(?2 as uuid) and company_id = cast(?3 as uuid)"
                        + " and status in ('pending', 'in_progress') and expires_at > ?4 limit 1")
                .setParameter(1, candidateId.toString())
                .setParameter(2, templateId.toString())
                .setParameter(3, companyId.toString())
                .setParameter(4, Timestamp.from(now))
                .getResultList()
                .isEmpty();
    }

    /** How many may still be answered. */
    public long countOpen(UUID companyId, Instant now) {
        return entityManager
                .createQuery(
                        "select count(i) from Invitation i where i.companyId = :company"
                                + " and i.status in (:pending, :begun) and i.expiresAt > :now",
                        Long.class)
                .setParameter("company", companyId)
                .setParameter("pending", InvitationStatus.PENDING)
                .setParameter("begun", InvitationStatus.IN_PROGRESS)
                .setParameter("now", now)
                .getSingleResult();
    }
}
