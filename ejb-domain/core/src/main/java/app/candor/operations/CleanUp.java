package app.candor.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what only proves that something was done: sent events, handled inbox rows, old answers to repeated
 * requests, limits that nobody has come near for days. */
@ApplicationScoped
class CleanUp implements ScheduledTask {
    /** Longer than Kafka keeps a record (7 days): until then it may be delivered, and must be recognised, again. */
    private static final Duration INBOX = Duration.ofDays(30);

    private static final Duration OUTBOX = Duration.ofDays(7);
    private static final Duration ANSWERS = Duration.ofDays(1);
    /** Every bucket is full again after a day, and one that is not there is full. */
    private static final Duration BUCKETS = Duration.ofDays(2);

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "clean-up";
    }

    @Override
    public String description() {
        return "Removes sent events after 7 days, inbox rows after 30, answers to idempotency keys after one and unused limits after two.";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String run() {
        Instant now = clock.instant();
        int events = delete("delete from shared.outbox where sent_at < ?1", now.minus(OUTBOX));
        int handled = delete("delete from shared.inbox where handled_at < ?1", now.minus(INBOX));
        int answers = delete("delete from shared.idempotency_key where created_at < ?1", now.minus(ANSWERS));
        int buckets = delete("delete from shared.rate_limit where filled_at < ?1", now.minus(BUCKETS));
        return events + " events, " + handled + " inbox rows, " + answers + " answers, " + buckets + " limits";
    }

    private int delete(String sql, Instant before) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }
}
