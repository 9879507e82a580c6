package app.candor.messaging.media;

import app.candor.interviewing.event.InvitationErased;
import app.candor.media.RecordingErasure;
import app.candor.messaging.Deliveries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Erases the recordings of interviews whose candidate is gone. */
@ApplicationScoped
public class ErasedInterviews {
    @Inject
    Deliveries deliveries;

    @Inject
    RecordingErasure erasure;

    @Incoming("recording-erasure")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("recording-erasure", message)
                .on(InvitationErased.class, event -> erasure.erase(event.invitationId()))
                .handle();
    }
}
