package app.candor.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people and companies are called, for lists that know them by id only. Whoever shows a name has authorised that. */
@ApplicationScoped
@Transactional
public class Names {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /** Without those that nobody knows. */
    public Map<UUID, String> ofPeople(Collection<UUID> ids) {
        return named("select u.id, u.fullName from User u where u.id in :ids", ids);
    }

    /** Without those that nobody knows. */
    public Map<UUID, String> ofCompanies(Collection<UUID> ids) {
        return named("select c.id, c.profile.name from Company c where c.id in :ids", ids);
    }

    private Map<UUID, String> named(String query, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery(query, Object[].class)
                    .setParameter("ids", Set.copyOf(ids))
                    .getResultStream()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }
}
