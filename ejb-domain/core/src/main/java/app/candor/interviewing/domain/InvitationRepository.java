package app.candor.interviewing.domain;

import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.InvitationFilter;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationSummary;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.jpa.Like;
import app.candor.shared.jpa.NamedLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Newest first, straight into lines.
     *
     * @param companyId whose; {@code null} for everybody's
     * @param now decides which open ones count as expired
     */
    public Page<InvitationSummary> list(UUID companyId, InvitationFilter filter, PageRequest page, Instant now) {
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        if (companyId != null) {
            conditions.add("i.companyId = :company");
            parameters.put("company", companyId);
        }
        if (filter.templateId() != null) {
            conditions.add("i.templateId = :template");
            parameters.put("template", filter.templateId());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add(
                    "(lower(i.candidateName) like :text escape '!' or lower(i.candidateEmail) like :text escape '!'"
                            + " or lower(t.title) like :text escape '!')");
            parameters.put("text", Like.containing(filter.text()));
        }
        if (filter.status() != null) {
            conditions.add(statusCondition(filter.status(), parameters, now));
        }
        if (page.after() != null) {
            conditions.add("i.id < :after");
            parameters.put("after", page.after());
        }
        TypedQuery<Object[]> query = entityManager.createQuery(
                "select i.id, i.companyId, i.templateId, t.title, i.candidateName, i.candidateEmail, i.status, i.createdAt,"
                        + " i.expiresAt, i.completedAt, i.analysis.score, i.analysis.recommendation, i.decision.kind"
                        + " from Invitation i, InterviewTemplate t where t.id = i.templateId"
                        + (conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions))
                        + " order by i.id desc",
                Object[].class);
        parameters.forEach(query::setParameter);
        List<InvitationSummary> rows = query.setMaxResults(page.limit() + 1).getResultList().stream()
                .map(row -> summary(row, now))
                .toList();
        return Page.of(rows, page.limit(), InvitationSummary::id);
    }

    private static String statusCondition(InvitationStatus status, Map<String, Object> parameters, Instant now) {
        switch (status) {
            case PENDING, IN_PROGRESS -> {
                parameters.put("status", status);
                parameters.put("now", now);
                return "i.status = :status and i.expiresAt > :now";
            }
            case EXPIRED -> {
                parameters.put("status", status);
                parameters.put("pending", InvitationStatus.PENDING);
                parameters.put("begun", InvitationStatus.IN_PROGRESS);
                parameters.put("now", now);
                return "(i.status = :status or i.status in (:pending, :begun) and i.expiresAt <= :now)";
            }
            default -> {
                parameters.put("status", status);
                return "i.status = :status";
            }
        }
    }

    private static InvitationSummary summary(Object[] row, Instant now) {
        InvitationStatus status = (InvitationStatus) row[6];
        Instant expiresAt = (Instant) row[8];
        boolean open = status == InvitationStatus.PENDING || status == InvitationStatus.IN_PROGRESS;
        return new InvitationSummary(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                open && ExpiryPolicy.isOver(expiresAt, now) ? InvitationStatus.EXPIRED : status,
                (Instant) row[7],
                expiresAt,
                (Instant) row[9],
                (Integer) row[10],
                (String) row[11],
                (DecisionKind) row[12]);
    }
}
