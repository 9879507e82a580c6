package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person wants everybody on a list invited. Each invitation tells of itself besides. */
@EventType(value = "bulk-invitation.confirmed", topic = "interview-events")
public record BulkInvitationConfirmed(UUID bulkId, UUID companyId, UUID templateId, int lines) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return bulkId;
    }
}
