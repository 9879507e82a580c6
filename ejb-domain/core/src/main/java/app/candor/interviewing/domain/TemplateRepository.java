package app.candor.interviewing.domain;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateSummary;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.jpa.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where templates are kept. */
@ApplicationScoped
public class TemplateRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(InterviewTemplate template) {
        entityManager.persist(template);
    }

    public void remove(InterviewTemplate template) {
        entityManager.remove(template);
    }

    /** How many candidates are invited to it and not done, those included whose time is over unnoticed. */
    public long openInvitations(UUID templateId) {
        return entityManager
                .createQuery(
                        "select count(i) from Invitation i where i.templateId = :template and i.status in :open",
                        Long.class)
                .setParameter("template", templateId)
                .setParameter("open", List.of(InvitationStatus.PENDING, InvitationStatus.IN_PROGRESS))
                .getSingleResult();
    }

    public Optional<InterviewTemplate> find(UUID id) {
        return Optional.ofNullable(entityManager.find(InterviewTemplate.class, id));
    }

    /** To change it: whoever comes second waits and then sees what the first one did. */
    public Optional<InterviewTemplate> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(InterviewTemplate.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All versions, the newest first. The first version is locked, so that one at a time adds another. */
    public List<InterviewTemplate> lockFamily(UUID familyId) {
        lock(familyId);
        return entityManager
                .createQuery(
                        "select t from InterviewTemplate t where t.familyId = :family order by t.versionNumber desc",
                        InterviewTemplate.class)
                .setParameter("family", familyId)
                .getResultList();
    }

    /**
     * Newest first, straight into lines.
     *
     * @param companyId whose; {@code null} for everybody's
     */
    public Page<TemplateSummary> list(UUID companyId, TemplateStatus status, String text, PageRequest page) {
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        if (companyId != null) {
            conditions.add("t.companyId = :company");
            parameters.put("company", companyId);
        }
        if (status != null) {
            conditions.add("t.status = :status");
            parameters.put("status", status);
        }
        if (text != null && !text.isBlank()) {
            conditions.add("lower(t.title) like :text escape '!'");
            parameters.put("text", Like.containing(text));
        }
        if (page.after() != null) {
            conditions.add("t.id < :after");
            parameters.put("after", page.after());
        }
        TypedQuery<TemplateSummary> query = entityManager.createQuery(
                "select new app.candor.interviewing.TemplateSummary(t.id, t.title, t.language, t.status,"
                        + " t.versionNumber, (select count(q) from Question q where q.template = t), t.updatedAt)"
                        + " from InterviewTemplate t"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by t.id desc",
                TemplateSummary.class);
        parameters.forEach(query::setParameter);
        return Page.of(query.setMaxResults(page.limit() + 1).getResultList(), page.limit(), TemplateSummary::id);
    }
}
