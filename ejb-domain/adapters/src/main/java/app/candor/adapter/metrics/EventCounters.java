package app.candor.adapter.metrics;

import app.candor.shared.DomainEvent;
import app.candor.shared.outbox.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts what happened, by event: {@code candor_events_total{type="invitation.completed"}}. After the commit, for what is
 * rolled back did not happen.
 */
@ApplicationScoped
public class EventCounters {
    private static final Metadata EVENTS = Metadata.builder()
            .withName("candor_events_total")
            .withDescription("Things that happened in the business on this node since its start, by event type.")
            .build();

    @Inject
    MetricRegistry metrics;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        metrics.counter(
                        EVENTS,
                        new Tag("type", CloudEvent.typeOf(event.getClass()).value()))
                .inc();
    }
}
