package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** Nobody may act as this person until it is lifted; their sessions end. */
@EventType(value = "user.suspended", topic = "user-events")
public record UserSuspended(UUID userId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
