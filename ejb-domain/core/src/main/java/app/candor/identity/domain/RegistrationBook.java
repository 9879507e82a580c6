package app.candor.identity.domain;

import app.candor.shared.jpa.NamedLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where registrations are kept. */
@ApplicationScoped
public class RegistrationBook {
    private static final Set<RegistrationStep> OPEN =
            Set.of(RegistrationStep.BEGUN, RegistrationStep.ACCOUNT_MADE, RegistrationStep.RECORDED);

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(Registration registration) {
        entityManager.persist(registration);
        entityManager.flush();
    }

    public Optional<Registration> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(Registration.class, id));
    }

    /** To change it: whoever comes second waits and then sees what the first one did. */
    public Registration lock(UUID id) {
        Registration registration = entityManager.find(Registration.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (registration == null) {
            throw new IllegalStateException("no registration " + id);
        }
        return registration;
    }

    /** Lets one at a time begin with this address, until the end of the transaction. */
    public void lockAddress(String addressKey) {
        NamedLock.take(entityManager, "identity.registration." + addressKey);
    }

    /** The open one of this address; there is never a second. */
    public Optional<Registration> openOf(String addressKey) {
        return entityManager
                .createQuery(
                        "select r from Registration r where lower(r.email) = :email and r.step in :open",
                        Registration.class)
                .setParameter("email", addressKey)
                .setParameter("open", OPEN)
                .getResultStream()
                .findFirst();
    }

    /** Open ones that nobody has worked on since then, oldest first. */
    public List<UUID> leftBehind(Instant since, int most) {
        return entityManager
                .createQuery(
                        "select r.id from Registration r where r.step in :open and r.triedAt < :since order by r.id",
                        UUID.class)
                .setParameter("open", OPEN)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }
}
