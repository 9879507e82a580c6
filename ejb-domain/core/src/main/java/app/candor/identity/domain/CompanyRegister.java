package app.candor.identity.domain;

import app.candor.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where companies and their members are kept. */
@ApplicationScoped
public class CompanyRegister {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public Optional<Company> byId(UUID id) {
        return Optional.ofNullable(entityManager.find(Company.class, id));
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
                        "select c from Company c, Membership m where m.companyId = c.id and m.userId = :user"
                                + " and m.primaryMembership = true",
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
                        "select m.userId, c from Company c, Membership m where m.companyId = c.id"
                                + " and m.userId in :users and m.primaryMembership = true",
                        Object[].class)
                .setParameter("users", userIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Company) row[1]));
    }

    /**
     * Adds the company unless its key is already there; of several at the same time, one adds and the others wait for it.
     *
     * @return whether this call added it
     */
    public boolean add(CompanyKey key, Instant now) {
        return entityManager
                        .createNativeQuery("insert into identity.company (id, company_key, name, created_at, version)"
                                + " values (cast(?1 as uuid), ?2, ?3, ?4, 1) on conflict (company_key) do nothing")
                        .setParameter(1, Ids.next().toString())
                        .setParameter(2, key.value())
                        .setParameter(3, key.name())
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    public long members(UUID companyId) {
        return entityManager
                .createQuery("select count(m) from Membership m where m.companyId = :company", Long.class)
                .setParameter("company", companyId)
                .getSingleResult();
    }

    public void join(Membership membership) {
        entityManager.persist(membership);
        entityManager.flush();
    }

    /** Ends the membership of the user in the company, if there is one. */
    public void leave(UUID companyId, UUID userId) {
        entityManager
                .createQuery("delete from Membership m where m.companyId = :company and m.userId = :user")
                .setParameter("company", companyId)
                .setParameter("user", userId)
                .executeUpdate();
    }
}
