package app.candor.interviewing.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which clips a template shows where. Whoever changes it has locked the template. */
@ApplicationScoped
public class TemplateVideoRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(TemplateVideo video) {
        entityManager.persist(video);
    }

    public void remove(TemplateVideo video) {
        entityManager.remove(video);
    }

    public void flush() {
        entityManager.flush();
    }

    /** In any order; places that the template has no more may be among them. */
    public List<TemplateVideo> of(UUID templateId) {
        return entityManager
                .createQuery("select v from TemplateVideo v where v.templateId = :template", TemplateVideo.class)
                .setParameter("template", templateId)
                .getResultList();
    }

    public Optional<TemplateVideo> find(UUID templateId, VideoPlace place) {
        return of(templateId).stream()
                .filter(video -> video.place().equals(place))
                .findFirst();
    }

    /** Whether any template shows this clip. */
    public boolean isShown(UUID clipId) {
        return entityManager
                        .createQuery("select count(v) from TemplateVideo v where v.clipId = :clip", Long.class)
                        .setParameter("clip", clipId)
                        .getSingleResult()
                > 0;
    }
}
