package app.candor.messaging.analysis;

import app.candor.analysis.Assessments;
import app.candor.media.event.RecordingFailed;
import app.candor.media.event.TranscriptionCompleted;
import app.candor.messaging.Deliveries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells analysis that a recording has its transcript, or will never have one. */
@ApplicationScoped
public class SettledRecordings {
    @Inject
    Deliveries deliveries;

    @Inject
    Assessments assessments;

    @Incoming("analysis-recordings")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("analysis-recordings", message)
                .on(TranscriptionCompleted.class, event -> assessments.settled(event.recordingId()))
                .on(RecordingFailed.class, event -> assessments.settled(event.recordingId()))
                .handle();
    }
}
