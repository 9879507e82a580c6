package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.List;
import java.util.UUID;

/**
 * An administrator gave a person other roles; their sessions end.
 *
 * @param roles all of them from now on, in the order of {@link app.candor.shared.Role}
 */
@EventType(value = "user.roles-changed", topic = "user-events")
public record UserRolesChanged(UUID userId, List<String> roles) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
