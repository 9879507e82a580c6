package app.candor.identity.domain;

import app.candor.identity.UserFilter;
import app.candor.identity.UserStatus;
import app.candor.shared.PageRequest;
import app.candor.shared.Role;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where users are kept. */
@ApplicationScoped
public class Users {
    private static final String ADMINS = "identity.admins";

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(User user) {
        entityManager.persist(user);
    }

    public Optional<User> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(User.class, id));
    }

    /** To change it: whoever comes second waits and then sees what the first one did. */
    public Optional<User> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(User.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<User> bySubject(String subject) {
        return entityManager
                .createQuery("select u from User u where u.subject = :subject", User.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Notes that somebody is here themselves for the first time. It says nothing of them, so it is no change of theirs. */
    public void seen(UUID id, Instant now) {
        entityManager
                .createNativeQuery("update identity.app_user set seen_at = ?2 where id = cast(?1 as uuid)")
                .setParameter(1, id.toString())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** Accounts that people registered before then and never came with, in order, after the given one. */
    public List<UUID> registeredButUnseen(Instant before, UUID after, int most) {
        List<?> ids = entityManager
                .createNativeQuery("select cast(u.id as text) from identity.app_user u"
                        + " join identity.registration r on r.subject = u.subject and r.step = 'finished'"
                        + " and not r.by_admin and r.verification <> 'none' and r.ended_at < ?1"
                        + " where u.seen_at is null and u.status <> 'deleted' and u.id > cast(?2 as uuid)"
                        + " order by u.id limit ?3")
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, (after == null ? new UUID(0, 0) : after).toString())
                .setParameter(3, most)
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
    }

    /** Waits for others who change the same user, then reads what they left. */
    public void lock(User user) {
        entityManager.flush();
        entityManager.refresh(user, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Lets one at a time add the person with this subject. */
    public void lockSubject(String subject) {
        NamedLock.take(entityManager, "identity.subject." + subject);
    }

    /** Lets one at a time change who is an administrator. */
    public void lockAdmins() {
        NamedLock.take(entityManager, ADMINS);
    }

    /** How many others can administer if this person cannot. */
    public long otherActiveAdmins(UUID userId) {
        return entityManager
                .createQuery(
                        "select count(u) from User u where u.id <> :user and u.status = :active"
                                + " and concat(',', u.roles, ',') like :admin",
                        Long.class)
                .setParameter("user", userId)
                .setParameter("active", UserStatus.ACTIVE)
                .setParameter("admin", "%," + Role.ADMIN.code() + ",%")
                .getSingleResult();
    }

    /** Those of these people who can act for a company: active, and in HR. */
    public Set<UUID> able(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return entityManager
                .createQuery(
                        "select u.id from User u where u.id in :ids and u.status = :active"
                                + " and concat(',', u.roles, ',') like :hr",
                        UUID.class)
                .setParameter("ids", ids)
                .setParameter("active", UserStatus.ACTIVE)
                .setParameter("hr", "%," + Role.HR.code() + ",%")
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Whoever has this address, however it is written. */
    public Optional<User> byEmail(String email) {
        return entityManager
                .createQuery("select u from User u where lower(u.email) = :email order by u.id desc", User.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Map<UUID, User> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select u from User u where u.id in :ids", User.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(User::id, user -> user));
    }

    /** One more than the page takes, newest first; deleted people only when asked for. */
    public List<User> list(UserFilter filter, PageRequest page) {
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.status() == null) {
            conditions.add("u.status <> :deleted");
            parameters.put("deleted", UserStatus.DELETED);
        } else {
            conditions.add("u.status = :status");
            parameters.put("status", filter.status());
        }
        if (filter.role() != null) {
            conditions.add("concat(',', u.roles, ',') like :role");
            parameters.put("role", "%," + filter.role().code() + ",%");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(lower(u.fullName) like :text escape '!' or lower(u.email) like :text escape '!')");
            parameters.put("text", Like.containing(filter.text()));
        }
        if (page.after() != null) {
            conditions.add("u.id < :after");
            parameters.put("after", page.after());
        }
        TypedQuery<User> query = entityManager.createQuery(
                "select u from User u where " + String.join(" and ", conditions) + " order by u.id desc", User.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }
}
