package app.candor.interviewing.domain;

import app.candor.interviewing.ShareOpening;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where shares are kept, and when they were opened. */
@ApplicationScoped
public class ReviewShareRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /** @param last {@code null} when it was never opened */
    public record Use(long openings, Instant last) {}

    public void add(ReviewShare share) {
        entityManager.persist(share);
    }

    public void add(Opening opening) {
        entityManager.persist(opening);
    }

    public Optional<ReviewShare> bySecretHash(String hash) {
        return entityManager
                .createQuery("select s from ReviewShare s where s.secretHash = :hash", ReviewShare.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    public Optional<ReviewShare> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ReviewShare.class, id));
    }

    public Optional<ReviewShare> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(ReviewShare.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** How many of an interview's links still work. */
    public long countOpen(UUID invitationId, Instant now) {
        return entityManager
                .createQuery(
                        "select count(s) from ReviewShare s where s.invitationId = :invitation"
                                + " and s.revokedAt is null and s.endsAt > :now",
                        Long.class)
                .setParameter("invitation", invitationId)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Newest first. */
    public Page<ReviewShare> of(UUID invitationId, PageRequest page) {
        String after = page.after() == null ? "" : " and s.id < :after";
        var query = entityManager
                .createQuery(
                        "select s from ReviewShare s where s.invitationId = :invitation" + after
                                + " order by s.id desc",
                        ReviewShare.class)
                .setParameter("invitation", invitationId);
        if (page.after() != null) {
            query.setParameter("after", page.after());
        }
        return Page.of(query.setMaxResults(page.limit() + 1).getResultList(), page.limit(), ReviewShare::id);
    }

    /** How often these were opened, and when last. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Use> uses(List<UUID> shares) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select cast(share_id as text), count(*), max(opened_at)"
                        + " from interviewing.review_share_opening where share_id = any(cast(?1 as uuid[]))"
                        + " group by share_id")
                .setParameter(1, shares.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        Map<UUID, Use> uses = new HashMap<>();
        rows.forEach(row -> uses.put(
                UUID.fromString((String) row[0]),
                new Use(((Number) row[1]).longValue(), ((Timestamp) row[2]).toInstant())));
        return uses;
    }

    /** Newest first. */
    public Page<ShareOpening> openings(UUID shareId, PageRequest page) {
        String after = page.after() == null ? "" : " and o.id < :after";
        var query = entityManager
                .createQuery(
                        "select o from Opening o where o.shareId = :share" + after + " order by o.id desc",
                        Opening.class)
                .setParameter("share", shareId);
        if (page.after() != null) {
            query.setParameter("after", page.after());
        }
        List<ShareOpening> found = query.setMaxResults(page.limit() + 1).getResultList().stream()
                .map(Opening::view)
                .toList();
        return Page.of(found, page.limit(), ShareOpening::id);
    }

    /** Nothing opens an erased interview, and nobody needs to know who did. */
    public void forget(UUID invitationId) {
        delete("invitation_id = cast(?1 as uuid)", invitationId.toString());
    }

    /** @return how many were removed, with the log of their openings */
    public int removeEndedBefore(Instant moment) {
        return delete("least(ends_at, coalesce(revoked_at, ends_at)) < ?1", Timestamp.from(moment));
    }

    private int delete(String condition, Object value) {
        entityManager.flush();
        return entityManager
                .createNativeQuery("delete from interviewing.review_share where " + condition)
                .setParameter(1, value)
                .executeUpdate();
    }
}
