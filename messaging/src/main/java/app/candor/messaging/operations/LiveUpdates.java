package app.candor.messaging.operations;

import app.candor.shared.LiveUpdate;
import app.candor.shared.Trace;
import app.candor.shared.outbox.CloudEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells the open pages of this node that something changed. Every node hears everything, from now on, in no group. */
@ApplicationScoped
public class LiveUpdates {
    private static final Logger LOG = Logger.getLogger(LiveUpdates.class.getName());

    @Inject
    Event<LiveUpdate> updates;

    @Incoming("live-updates")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        try {
            CloudEvent event = CloudEvent.parse(message.value() == null ? "" : message.value());
            UUID companyId = id(event.data(), "companyId");
            if (companyId != null) {
                updates.fire(new LiveUpdate(companyId, id(event.data(), "invitationId"), event.type()));
            }
        } catch (JsonException e) {
            LOG.log(Level.FINE, "not an event, and somebody else's to complain about", e);
        } finally {
            Trace.clear();
        }
    }

    private static UUID id(JsonObject data, String field) {
        if (!(data.get(field) instanceof JsonString text)) {
            return null;
        }
        try {
            return UUID.fromString(text.getString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
