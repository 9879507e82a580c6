package app.candor.messaging.interviewing;

import app.candor.analysis.event.AnalysisCompleted;
import app.candor.analysis.event.AnalysisFailed;
import app.candor.analysis.event.AnalysisStarted;
import app.candor.interviewing.AnalysisSummary;
import app.candor.interviewing.Invitations;
import app.candor.messaging.Deliveries;
import app.candor.shared.outbox.CloudEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes beside the invitation what its newest assessment came to. */
@ApplicationScoped
public class AnalysisNotes {
    @Inject
    Deliveries deliveries;

    @Inject
    Invitations invitations;

    @Incoming("analysis-notes")
    @Blocking
    public void receive(ConsumerRecord<String, String> message) {
        deliveries
                .of("analysis-notes", message)
                .on(AnalysisStarted.class, event -> note(event.invitationId(), "started", null, null, at(message)))
                .on(
                        AnalysisCompleted.class,
                        event -> note(
                                event.invitationId(),
                                "completed",
                                event.overallScore(),
                                event.recommendation(),
                                at(message)))
                .on(AnalysisFailed.class, event -> note(event.invitationId(), "failed", null, null, at(message)))
                .handle();
    }

    private void note(UUID invitationId, String status, Integer score, String recommendation, Instant at) {
        invitations.noteAnalysis(invitationId, new AnalysisSummary(status, score, recommendation, at));
    }

    /** When it happened, not when it arrived: a replayed dead letter must not undo what is newer. */
    private static Instant at(ConsumerRecord<String, String> message) {
        return CloudEvent.parse(message.value()).time();
    }
}
