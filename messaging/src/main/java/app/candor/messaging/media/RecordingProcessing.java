package app.candor.messaging.media;

import app.candor.media.event.ClipUploaded;
import app.candor.media.event.RecordingUploaded;
import app.candor.messaging.Deliveries;
import app.candor.operations.JobRequests;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Asks for the batch job that processes what was uploaded: an answer, or a video of a company. */
@ApplicationScoped
public class RecordingProcessing {
    @Inject
    Deliveries deliveries;

    @Inject
    JobRequests jobs;

    @Incoming("recording-processing")
    @Blocking
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("recording-processing", message)
                .on(RecordingUploaded.class, event -> start(event.recordingId()))
                .on(ClipUploaded.class, event -> start(event.clipId()))
                .handle();
    }

    private void start(UUID recordingId) {
        String id = recordingId.toString();
        jobs.request("recording-processing", id, Map.of("recordingId", id));
    }
}
