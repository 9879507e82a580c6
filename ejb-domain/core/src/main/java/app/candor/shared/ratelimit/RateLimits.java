package app.candor.shared.ratelimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** Token buckets that every node draws from. */
@ApplicationScoped
public class RateLimits {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /**
     * Takes the permits when there are enough; otherwise takes nothing and says how long to wait before asking again. Runs
     * in a transaction of its own, so that what was taken stays taken whatever becomes of the caller's.
     *
     * @param name of the bucket, such as {@code speech-requests}
     * @param permits how many; more than the capacity counts as the capacity, so that a large request waits for a full
     *     bucket instead of for ever
     * @param capacity how many may be taken within {@code per}; at least 1
     * @return zero when the permits were taken
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Duration acquire(String name, long permits, long capacity, Duration per) {
        entityManager
                .createNativeQuery("insert into shared.rate_limit (name, tokens, filled_at)"
                        + " values (?1, ?2, clock_timestamp()) on conflict do nothing")
                .setParameter(1, name)
                .setParameter(2, (double) capacity)
                .executeUpdate();
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select tokens, filled_at, clock_timestamp() from shared.rate_limit"
                        + " where name = ?1 for update")
                .setParameter(1, name)
                .getSingleResult();
        Instant now = ((Timestamp) row[2]).toInstant();
        TokenBucket bucket = new TokenBucket(
                        ((Number) row[0]).doubleValue(), ((Timestamp) row[1]).toInstant(), capacity, per)
                .at(now);
        long wanted = Math.min(permits, capacity);
        Duration wait = bucket.waitFor(wanted);
        if (!wait.isZero()) {
            return wait;
        }
        TokenBucket rest = bucket.take(wanted);
        entityManager
                .createNativeQuery("update shared.rate_limit set tokens = ?1, filled_at = ?2 where name = ?3")
                .setParameter(1, rest.tokens())
                .setParameter(2, Timestamp.from(rest.at()))
                .setParameter(3, name)
                .executeUpdate();
        return Duration.ZERO;
    }
}
