package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/**
 * The person has another picture, or none any more.
 *
 * @param present whether there is one now
 */
@EventType(value = "user.avatar-changed", topic = "user-events")
public record UserAvatarChanged(UUID userId, boolean present) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
