package app.candor.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Where candidates' profiles are kept. */
@ApplicationScoped
public class CandidateRegister {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(CandidateProfile profile) {
        entityManager.persist(profile);
    }

    public Optional<CandidateProfile> byUser(UUID userId) {
        return Optional.ofNullable(entityManager.find(CandidateProfile.class, userId));
    }

    /** To change it: whoever comes second waits and then sees what the first one did. */
    public Optional<CandidateProfile> lock(UUID userId) {
        return Optional.ofNullable(entityManager.find(CandidateProfile.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }

    public void remove(CandidateProfile profile) {
        entityManager.remove(profile);
    }
}
