package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** An administrator ended every session of a person. */
@EventType(value = "user.signed-out", topic = "user-events")
public record UserSignedOut(UUID userId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
