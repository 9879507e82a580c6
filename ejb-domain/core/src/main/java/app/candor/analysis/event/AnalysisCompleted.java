package app.candor.analysis.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** An assessment run is complete. Score (0–100) and recommendation are {@code null} when there was too little to go by. */
@EventType(value = "analysis.completed", topic = "analysis-events")
public record AnalysisCompleted(
        UUID assessmentId,
        UUID invitationId,
        UUID companyId,
        int run,
        Integer overallScore,
        String recommendation,
        String engine)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
