package app.candor.messaging.interviewing;

import app.candor.identity.event.UserDeleted;
import app.candor.interviewing.CandidateErasure;
import app.candor.messaging.Deliveries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Erases what is personal in the interviews of a deleted person. */
@ApplicationScoped
public class DeletedCandidates {
    @Inject
    Deliveries deliveries;

    @Inject
    CandidateErasure erasure;

    @Incoming("candidate-erasure")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("candidate-erasure", message)
                .on(UserDeleted.class, event -> erasure.erase(event.userId()))
                .handle();
    }
}
