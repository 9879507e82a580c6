package app.candor.interviewing.domain;

import app.candor.interviewing.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Suggestions that were paid for, under what was asked; who asks the same at the same time waits for the one answer. */
@ApplicationScoped
public class Suggestions {
    /** After this the same question is asked anew. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final RubricJson JSON = new RubricJson();

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /**
     * Takes it on to ask, unless it was answered or somebody asks already.
     *
     * @param patience how long whoever took it on may need; after that they are taken to be gone
     * @return whether it is the caller's to ask now
     */
    public boolean claim(String key, Duration patience, Instant now) {
        entityManager
                .createNativeQuery("delete from interviewing.criteria_suggestion where asked_at < ?1")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
        return entityManager
                        .createNativeQuery("insert into interviewing.criteria_suggestion as known (key, asked_at)"
                                + " values (?1, ?2) on conflict (key) do update set asked_at = excluded.asked_at"
                                + " where known.criteria is null and known.asked_at < ?3")
                        .setParameter(1, key)
                        .setParameter(2, Timestamp.from(now))
                        .setParameter(3, Timestamp.from(now.minus(patience)))
                        .executeUpdate()
                > 0;
    }

    /** The answer of today, when there is one. */
    public Optional<List<Criterion>> find(String key, Instant now) {
        List<?> found = entityManager
                .createNativeQuery("select cast(criteria as text) from interviewing.criteria_suggestion"
                        + " where key = ?1 and asked_at >= ?2 and criteria is not null")
                .setParameter(1, key)
                .setParameter(2, Timestamp.from(now.minus(KEPT)))
                .getResultList();
        return found.stream().findFirst().map(JSON::convertToEntityAttribute);
    }

    public void answer(String key, List<Criterion> criteria) {
        entityManager
                .createNativeQuery(
                        "update interviewing.criteria_suggestion set criteria = cast(?2 as jsonb)" + " where key = ?1")
                .setParameter(1, key)
                .setParameter(2, JSON.convertToDatabaseColumn(criteria))
                .executeUpdate();
    }

    /** Nothing came: the next one may ask. */
    public void release(String key) {
        entityManager
                .createNativeQuery("delete from interviewing.criteria_suggestion where key = ?1 and criteria is null")
                .setParameter(1, key)
                .executeUpdate();
    }
}
