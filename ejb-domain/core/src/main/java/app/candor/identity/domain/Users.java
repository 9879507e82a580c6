package app.candor.identity.domain;

import app.candor.shared.Ids;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where users are kept. */
@ApplicationScoped
public class Users {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public Optional<User> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(User.class, id));
    }

    public Optional<User> bySubject(String subject) {
        return entityManager
                .createQuery("select u from User u where u.subject = :subject", User.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Waits for others who change the same user, then reads what they left. */
    public void lock(User user) {
        entityManager.flush();
        entityManager.refresh(user, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Adds the user unless the subject is already there; of several at the same time, one adds and the others wait for it.
     *
     * @return whether this call added it
     */
    public boolean add(String subject, String email, String fullName, Set<Role> roles, Instant now) {
        return entityManager
                        .createNativeQuery("insert into identity.app_user"
                                + " (id, subject, email, full_name, roles, created_at, updated_at, version)"
                                + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?6, 1)"
                                + " on conflict (subject) do nothing")
                        .setParameter(1, Ids.next().toString())
                        .setParameter(2, subject)
                        .setParameter(3, email)
                        .setParameter(4, fullName)
                        .setParameter(5, User.codes(roles))
                        .setParameter(6, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}
