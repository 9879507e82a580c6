package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/**
 * A person signed in for the first time.
 *
 * @param status {@code active}, or {@code pending} for somebody without a role yet
 */
@EventType(value = "user.created", topic = "user-events")
public record UserCreated(UUID userId, String email, String status) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
