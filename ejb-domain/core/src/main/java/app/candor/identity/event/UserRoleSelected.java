package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person said, once, what they came for: {@code hr} or {@code candidate}. */
@EventType(value = "user.role-selected", topic = "user-events")
public record UserRoleSelected(UUID userId, String role) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
