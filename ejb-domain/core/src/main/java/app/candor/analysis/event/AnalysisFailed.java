package app.candor.analysis.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** An assessment run stopped; it can be restarted. */
@EventType(value = "analysis.failed", topic = "analysis-events")
public record AnalysisFailed(UUID assessmentId, UUID invitationId, UUID companyId, int run, String reason)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
