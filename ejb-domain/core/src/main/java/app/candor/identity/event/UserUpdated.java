package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person's mail address, name or roles changed in Keycloak, seen at a sign-in. */
@EventType(value = "user.updated", topic = "user-events")
public record UserUpdated(UUID userId, String email) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
