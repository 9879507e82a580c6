package app.candor.shared.outbox;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import app.candor.shared.Ids;
import app.candor.shared.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Writes every fired {@link DomainEvent} into {@code shared.outbox}, in the transaction that fired it. */
@ApplicationScoped
public class Outbox {
    /** Events of one key always share a lane, and one relay at a time owns a lane: that is what keeps their order. */
    public static final int LANES = 16;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Runs at once, not after commit: an event whose row could not be written must take its transaction with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(@Observes DomainEvent event) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        EventType type = CloudEvent.typeOf(event.getClass());
        entityManager.flush();
        insert(
                id,
                type.topic(),
                event.aggregateId().toString(),
                type.value(),
                CloudEvent.of(id, event, now).toJson(),
                Trace.current());
    }

    /**
     * Sends a message again as it was, envelope included, so that those who have handled it recognise it.
     *
     * @param key keeps it in order with others of the same key; any text
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void again(String topic, String key, String type, String payload, String traceparent) {
        insert(Ids.next(), topic, key, type, payload, traceparent);
    }

    private void insert(UUID id, String topic, String key, String type, String payload, String traceparent) {
        entityManager
                .createNativeQuery("insert into shared.outbox"
                        + " (event_id, topic, record_key, lane, type, payload, traceparent, created_at)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, id.toString())
                .setParameter(2, topic)
                .setParameter(3, key)
                .setParameter(4, Math.floorMod(key.hashCode(), LANES))
                .setParameter(5, type)
                .setParameter(6, payload)
                .setParameter(7, traceparent)
                .setParameter(8, java.sql.Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
