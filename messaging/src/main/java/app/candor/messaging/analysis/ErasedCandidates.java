package app.candor.messaging.analysis;

import app.candor.analysis.AnalysisErasure;
import app.candor.interviewing.event.InvitationErased;
import app.candor.messaging.Deliveries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Erases what analyses quote of candidates who are gone. */
@ApplicationScoped
public class ErasedCandidates {
    @Inject
    Deliveries deliveries;

    @Inject
    AnalysisErasure erasure;

    @Incoming("analysis-erasure")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("analysis-erasure", message)
                .on(InvitationErased.class, event -> erasure.erase(event.invitationId()))
                .handle();
    }
}
