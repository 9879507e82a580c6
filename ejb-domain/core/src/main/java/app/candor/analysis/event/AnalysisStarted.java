package app.candor.analysis.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** An assessment run began. */
@EventType(value = "analysis.started", topic = "analysis-events")
public record AnalysisStarted(UUID assessmentId, UUID invitationId, UUID companyId, int run) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
