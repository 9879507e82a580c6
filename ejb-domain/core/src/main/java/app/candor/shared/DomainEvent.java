package app.candor.shared;

import java.util.UUID;

/**
 * Something that happened and that other contexts may want to know. Implementations are records in the {@code event}
 * package of a context and carry {@link EventType}.
 *
 * <p>Fire it with {@code jakarta.enterprise.event.Event} inside the transaction that makes it true: the outbox writes it
 * in the same transaction. Never send it yourself.
 */
public interface DomainEvent {
    /** The aggregate that changed: the event's subject and, on Kafka, the key that keeps its events in order. */
    UUID aggregateId();
}
