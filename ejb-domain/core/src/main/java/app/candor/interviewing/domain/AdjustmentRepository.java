package app.candor.interviewing.domain;

import app.candor.interviewing.AdjustmentAsked;
import app.candor.interviewing.AdjustmentCase;
import app.candor.interviewing.AdjustmentStatus;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What candidates asked for, and what of it they were given. */
@ApplicationScoped
public class AdjustmentRepository {
    /** Nobody needs more; whoever asks oftener is a script. */
    private static final int MOST = 20;

    @Inject
    SittingRepository sittings;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /**
     * Asks, with the invitation locked. The very same again is the one that is there.
     *
     * @throws Problem {@code adjustment-open} when one of this kind waits for its answer, {@code adjustments-many}, or
     *     {@code invalid}
     */
    public Asked ask(Invitation invitation, AdjustmentAsked asked, Instant now) {
        List<Adjustment> all = of(invitation.id());
        Optional<Adjustment> open = all.stream()
                .filter(one -> one.status() == AdjustmentStatus.REQUESTED && one.kind() == asked.kind())
                .findFirst();
        if (open.isPresent()) {
            if (open.get().asks(asked)) {
                return new Asked(open.get(), false);
            }
            throw Problem.conflict("adjustment-open", "You have asked for this already. It waits for its answer.");
        }
        if (all.size() >= MOST) {
            throw Problem.conflict(
                    "adjustments-many", "You have asked for many things already. Please write to the company instead.");
        }
        Adjustment adjustment = Adjustment.asked(invitation, asked, now);
        entityManager.persist(adjustment);
        return new Asked(adjustment, true);
    }

    /** @param fresh whether it was asked for just now */
    public record Asked(Adjustment adjustment, boolean fresh) {}

    /** Of one invitation, in the order in which they were asked for. */
    public List<Adjustment> of(UUID invitationId) {
        return entityManager
                .createQuery(
                        "select a from Adjustment a where a.invitationId = :invitation order by a.id", Adjustment.class)
                .setParameter("invitation", invitationId)
                .getResultList();
    }

    public Allowances allowances(UUID invitationId) {
        return Allowances.of(of(invitationId));
    }

    public Optional<Adjustment> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Adjustment.class, id));
    }

    public Optional<Adjustment> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Adjustment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * @param companyId {@code null} for everybody's
     * @param status {@code null} for any
     * @param invitationId {@code null} for any
     */
    public Page<AdjustmentCase> list(UUID companyId, AdjustmentStatus status, UUID invitationId, PageRequest page) {
        StringBuilder query = new StringBuilder("select a, i.candidateName, t.title from Adjustment a, Invitation i,"
                + " InterviewTemplate t where i.id = a.invitationId and t.id = i.templateId");
        if (companyId != null) {
            query.append(" and a.companyId = :company");
        }
        if (status != null) {
            query.append(" and a.status = :status");
        }
        if (invitationId != null) {
            query.append(" and a.invitationId = :invitation");
        }
        if (page.after() != null) {
            query.append(" and a.id < :after");
        }
        var rows = entityManager.createQuery(query.append(" order by a.id desc").toString(), Object[].class);
        if (companyId != null) {
            rows.setParameter("company", companyId);
        }
        if (status != null) {
            rows.setParameter("status", status);
        }
        if (invitationId != null) {
            rows.setParameter("invitation", invitationId);
        }
        if (page.after() != null) {
            rows.setParameter("after", page.after());
        }
        List<Object[]> found = rows.setMaxResults(page.limit() + 1).getResultList();
        Map<UUID, Instant> left = sittings.left(
                found.stream().map(row -> ((Adjustment) row[0]).invitationId()).toList());
        List<AdjustmentCase> cases = found.stream()
                .map(row -> seen((Adjustment) row[0], (String) row[1], (String) row[2], left))
                .toList();
        return Page.of(cases, page.limit(), AdjustmentCase::id);
    }

    private static AdjustmentCase seen(Adjustment adjustment, String candidate, String title, Map<UUID, Instant> left) {
        return new AdjustmentCase(
                adjustment.id(),
                adjustment.invitationId(),
                candidate,
                title,
                adjustment.view(),
                left.get(adjustment.invitationId()),
                adjustment.revision());
    }

    /** Nothing is kept of what an erased candidate needed. */
    public void forget(UUID invitationId) {
        entityManager
                .createQuery("delete from Adjustment a where a.invitationId = :invitation")
                .setParameter("invitation", invitationId)
                .executeUpdate();
    }
}
