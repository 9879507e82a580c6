package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** The link opens nothing any more, before its time. */
@EventType(value = "review-share.revoked", topic = "interview-events")
public record ReviewShareRevoked(UUID invitationId, UUID companyId, UUID shareId, UUID revokedBy)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
