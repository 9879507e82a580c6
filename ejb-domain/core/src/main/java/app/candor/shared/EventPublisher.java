package app.candor.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells what happened to an aggregate, in the transaction in which it happened. */
@ApplicationScoped
public class EventPublisher {
    @Inject
    Event<DomainEvent> events;

    /** Call it right after the verbs, before anything is queried; without anything to tell it does nothing. */
    public void publish(AggregateRoot aggregate) {
        aggregate.tell().forEach(events::fire);
    }
}
