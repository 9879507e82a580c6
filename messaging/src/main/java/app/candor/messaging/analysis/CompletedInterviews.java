package app.candor.messaging.analysis;

import app.candor.analysis.Assessments;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.interviewing.event.TranscriptsSettled;
import app.candor.messaging.Deliveries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Opens the assessment of an interview that was handed in; it waits while the candidate corrects transcripts. */
@ApplicationScoped
public class CompletedInterviews {
    @Inject
    Deliveries deliveries;

    @Inject
    Assessments assessments;

    @Incoming("analysis-interviews")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("analysis-interviews", message)
                .on(InvitationCompleted.class, assessments::open)
                .on(TranscriptsSettled.class, event -> assessments.release(event.invitationId()))
                .handle();
    }
}
