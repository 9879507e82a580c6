package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person declined it; not said here: what. */
@EventType(value = "adjustment.declined", topic = "interview-events")
public record AdjustmentDeclined(UUID invitationId, UUID companyId, UUID adjustmentId, UUID decidedBy)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
