package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A candidate asked for something that they need; not said here: what. */
@EventType(value = "adjustment.requested", topic = "interview-events")
public record AdjustmentRequested(UUID invitationId, UUID companyId, UUID adjustmentId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
