package app.candor.identity.domain;

import app.candor.shared.PageRequest;
import app.candor.shared.jpa.Like;
import app.candor.shared.jpa.NamedLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where companies and their members are kept. */
@ApplicationScoped
public class CompanyRegister {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /** Deleted ones, too. */
    public Optional<Company> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(Company.class, id));
    }

    /**
     * Lets one at a time change who works for whom, until the end of the transaction. Take it before a person's row is
     * locked, never after: whoever waits for each other the other way round waits for ever.
     */
    public void lockTeams() {
        NamedLock.take(entityManager, "identity.teams");
    }

    /** To change it or its team: whoever comes second waits and then sees what the first one did. Empty for a deleted one. */
    public Optional<Company> lock(UUID id) {
        lockTeams();
        return Optional.ofNullable(entityManager.find(Company.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(company -> !company.isDeleted());
    }

    /**
     * Keeps the company from being deleted until the end of the transaction.
     *
     * @return whether it was there to be kept
     */
    public boolean hold(UUID id) {
        return !entityManager
                .createNativeQuery("select 1 from identity.company where id = ?1 and not deleted for share")
                .setParameter(1, id.toString())
                .getResultList()
                .isEmpty();
    }

    public Optional<Company> byKey(CompanyKey key) {
        return entityManager
                .createQuery("select c from Company c where c.companyKey = :key", Company.class)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    /** The company that the user works for. */
    public Optional<Company> primaryOf(UUID userId) {
        return entityManager
                .createQuery(
                        "select m.company from Membership m where m.userId = :user and m.primaryMembership = true",
                        Company.class)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    /** The companies that these users work for, by user. */
    public Map<UUID, Company> primaryOf(Collection<UUID> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select m.userId, c from Membership m join m.company c"
                                + " where m.userId in :users and m.primaryMembership = true",
                        Object[].class)
                .setParameter("users", userIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Company) row[1]));
    }

    /** Everything that the user is a member of, longest first. */
    public List<Membership> membershipsOf(UUID userId) {
        return entityManager
                .createQuery(
                        "select m from Membership m where m.userId = :user order by m.joinedAt, m.id", Membership.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Whether the user works for a company or ever did. */
    public boolean wasPlaced(UUID userId) {
        return !entityManager
                .createNativeQuery("select 1 from identity.placed_user where user_id = ?1")
                .setParameter(1, userId.toString())
                .getResultList()
                .isEmpty();
    }

    public void add(Company company) {
        entityManager.persist(company);
    }

    /** Writes what was changed, where the next change depends on it. */
    public void flush() {
        entityManager.flush();
    }

    /**
     * One more than the page takes, newest first.
     *
     * @param userId whose; {@code null} for everybody's
     * @param text part of the name; {@code null} or blank for all
     */
    public List<Company> list(UUID userId, String text, PageRequest page) {
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        conditions.add("c.deleted = false");
        if (userId != null) {
            conditions.add("exists (select m from Membership m where m.company = c and m.userId = :user)");
            parameters.put("user", userId);
        }
        if (text != null && !text.isBlank()) {
            conditions.add("lower(c.profile.name) like :text escape '!'");
            parameters.put("text", Like.containing(text));
        }
        if (page.after() != null) {
            conditions.add("c.id < :after");
            parameters.put("after", page.after());
        }
        TypedQuery<Company> query = entityManager.createQuery(
                "select c from Company c where " + String.join(" and ", conditions) + " order by c.id desc",
                Company.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    /** How many work for each; companies without anybody are left out. */
    public Map<UUID, Integer> teamSizes(Collection<UUID> companyIds) {
        if (companyIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select m.company.id, count(m) from Membership m where m.company.id in :companies"
                                + " group by m.company.id",
                        Object[].class)
                .setParameter("companies", companyIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }
}
