package app.candor.interviewing.domain;

import app.candor.interviewing.LogoView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Where logos are kept. */
@ApplicationScoped
public class TemplateLogoRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(TemplateLogo logo) {
        entityManager.persist(logo);
    }

    public void remove(TemplateLogo logo) {
        entityManager.remove(logo);
    }

    public Optional<TemplateLogo> find(UUID templateId) {
        return Optional.ofNullable(entityManager.find(TemplateLogo.class, templateId));
    }

    /** Without the picture, which is not read for it. */
    public Optional<LogoView> view(UUID templateId) {
        return entityManager
                .createQuery("select l.alt, l.tag from TemplateLogo l where l.templateId = :template", Object[].class)
                .setParameter("template", templateId)
                .getResultStream()
                .findFirst()
                .map(row -> new LogoView((String) row[0], row[1].toString()));
    }
}
