package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person is gone for good; whoever holds personal data of theirs erases it. */
@EventType(value = "user.deleted", topic = "user-events")
public record UserDeleted(UUID userId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
