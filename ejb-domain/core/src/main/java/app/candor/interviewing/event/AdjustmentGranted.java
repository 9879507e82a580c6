package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person granted it; not said here: what. */
@EventType(value = "adjustment.granted", topic = "interview-events")
public record AdjustmentGranted(UUID invitationId, UUID companyId, UUID adjustmentId, UUID decidedBy)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
