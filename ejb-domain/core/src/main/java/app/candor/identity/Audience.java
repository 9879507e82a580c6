package app.candor.identity;

import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who hears of a company's work while it happens. A page listens under a name that its reader has as long as their rights
 * stay as they are: whoever was suspended, signed out or given other roles since the page was opened is called something
 * else now, so that the page hears nothing more, even if nobody closed it.
 */
@ApplicationScoped
@Transactional
public class Audience {
    private static final String NAME = "select cast(u.id as text) || ' '"
            + " || coalesce(cast(extract(epoch from c.changed_at) as text), '') from identity.app_user u"
            + " left join identity.access_change c on c.user_id = u.id";

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /** What a page of this person's listens under. */
    public String name(Caller.Person person) {
        return entityManager
                .createNativeQuery(NAME + " where u.id = cast(?1 as uuid)")
                .setParameter(1, person.userId().toString())
                .getSingleResult()
                .toString();
    }

    /** The names of everybody who works for the company now and may see its interviews. */
    public Set<String> of(UUID companyId) {
        List<?> names = entityManager
                .createNativeQuery(NAME + " join identity.membership m on m.user_id = u.id and m.primary_membership"
                        + " where m.company_id = cast(?1 as uuid) and u.status = 'active'"
                        + " and string_to_array(u.roles, ',') && array['hr', 'interviewer', 'admin']")
                .setParameter(1, companyId.toString())
                .getResultList();
        return names.stream().map(String.class::cast).collect(Collectors.toSet());
    }
}
