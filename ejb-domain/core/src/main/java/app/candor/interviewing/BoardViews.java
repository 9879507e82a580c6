package app.candor.interviewing;

import app.candor.interviewing.domain.SavedView;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.Seen;
import app.candor.shared.jpa.NamedLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The saved views of a company's people: each keeps their own and may let the others use them. */
@ApplicationScoped
@Transactional
public class BoardViews {
    static final int MOST = 20;
    private static final int SHOWN = 200;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    CompanyAccess access;

    @Inject
    Clock clock;

    /** The caller's own and what others of the company share, by name; at most 200. */
    public List<BoardView> list(Caller caller) {
        UUID company = access.writable(caller);
        UUID owner = person(caller);
        return entityManager
                .createQuery(
                        "select v from SavedView v where v.companyId = :company and (v.ownerId = :owner or v.shared = true)"
                                + " order by v.name, v.id",
                        SavedView.class)
                .setParameter("company", company)
                .setParameter("owner", owner)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(view -> view.view(owner))
                .toList();
    }

    /**
     * @throws Problem {@code invalid} for the name, {@code view-name-taken}, {@code too-many-views} beyond twenty
     */
    public BoardView save(Caller caller, String name, BoardQuery query, boolean shared) {
        UUID company = access.writable(caller);
        UUID owner = person(caller);
        SavedView view = SavedView.of(company, owner, name, query, shared, clock.instant());
        NamedLock.take(entityManager, "interviewing.views." + owner);
        requireFreeName(company, owner, name, null);
        long kept = entityManager
                .createQuery(
                        "select count(v) from SavedView v where v.companyId = :company and v.ownerId = :owner",
                        Long.class)
                .setParameter("company", company)
                .setParameter("owner", owner)
                .getSingleResult();
        if (kept >= MOST) {
            throw Problem.conflict("too-many-views", "You keep twenty views already. Remove one first.");
        }
        entityManager.persist(view);
        entityManager.flush();
        return view.view(owner);
    }

    /**
     * @param revision what the caller saw
     * @throws Problem {@code not-found} for another person's, {@code stale-revision}, and as {@link #save}
     */
    public BoardView change(Caller caller, UUID id, String name, BoardQuery query, boolean shared, Long revision) {
        UUID company = access.writable(caller);
        UUID owner = person(caller);
        SavedView view = own(company, owner, id);
        Seen.required(revision, view.revision());
        NamedLock.take(entityManager, "interviewing.views." + owner);
        view.become(name, query, shared);
        requireFreeName(company, owner, name, id);
        entityManager.flush();
        return view.view(owner);
    }

    /**
     * @throws Problem {@code not-found} for another person's
     */
    public void remove(Caller caller, UUID id) {
        entityManager.remove(own(access.writable(caller), person(caller), id));
    }

    private SavedView own(UUID company, UUID owner, UUID id) {
        return entityManager
                .createQuery(
                        "select v from SavedView v where v.id = :id and v.companyId = :company and v.ownerId = :owner",
                        SavedView.class)
                .setParameter("id", id)
                .setParameter("company", company)
                .setParameter("owner", owner)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("view"));
    }

    private void requireFreeName(UUID company, UUID owner, String name, UUID besides) {
        boolean taken = entityManager
                .createNativeQuery("select 1 from interviewing.saved_view where company_id = cast(?1 as uuid)"
                        + " and owner_id = cast(?2 as uuid) and lower(name) = lower(?3) and id <> cast(?4 as uuid)")
                .setParameter(1, company.toString())
                .setParameter(2, owner.toString())
                .setParameter(3, name.strip())
                .setParameter(4, (besides == null ? new UUID(0, 0) : besides).toString())
                .getResultStream()
                .findFirst()
                .isPresent();
        if (taken) {
            throw Problem.conflict("view-name-taken", "You have a view of this name already. Choose another one.");
        }
    }

    private static UUID person(Caller caller) {
        return caller.requireRole(Role.HR).userId();
    }
}
