package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** Somebody opened the link. Who it was is not said. */
@EventType(value = "review-share.opened", topic = "interview-events")
public record ReviewShareOpened(UUID invitationId, UUID companyId, UUID shareId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
