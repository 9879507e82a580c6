package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person may act from now on: for the first time, or again after a suspension. */
@EventType(value = "user.activated", topic = "user-events")
public record UserActivated(UUID userId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
