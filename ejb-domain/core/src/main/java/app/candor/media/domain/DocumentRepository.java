package app.candor.media.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that candidates handed in. Every method joins the caller's transaction. */
@ApplicationScoped
public class DocumentRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public Optional<Document> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Document.class, id));
    }

    public Optional<Document> findByUpload(String uploadId) {
        return entityManager
                .createQuery("select d from Document d where d.uploadId = :uploadId", Document.class)
                .setParameter("uploadId", uploadId)
                .getResultStream()
                .findFirst();
    }

    public void add(Document document) {
        entityManager.persist(document);
        entityManager.flush();
    }

    /**
     * Removes what is kept of an interview's files.
     *
     * @return the folders of their bytes in the store
     */
    public List<String> removeOf(UUID invitationId) {
        List<Document> all = entityManager
                .createQuery("select d from Document d where d.invitationId = :invitation", Document.class)
                .setParameter("invitation", invitationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<String> folders = all.stream().map(Document::folder).toList();
        all.forEach(entityManager::remove);
        return folders;
    }
}
