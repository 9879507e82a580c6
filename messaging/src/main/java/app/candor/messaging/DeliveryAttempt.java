package app.candor.messaging;

import app.candor.shared.inbox.Inbox;
import app.candor.shared.outbox.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** Inbox row and effect in one transaction: both or neither. */
@ApplicationScoped
class DeliveryAttempt {
    @Inject
    Inbox inbox;

    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void handle(String consumer, CloudEvent event, Consumer<CloudEvent> handler) {
        if (inbox.accept(consumer, event.id())) {
            handler.accept(event);
        }
    }
}
