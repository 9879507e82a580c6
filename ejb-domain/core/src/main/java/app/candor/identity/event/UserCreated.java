package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person signed in for the first time. */
@EventType(value = "user.created", topic = "user-events")
public record UserCreated(UUID userId, String email) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
