package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** What is known of a person changed: by themselves here, or in Keycloak, seen at a sign-in. */
@EventType(value = "user.updated", topic = "user-events")
public record UserUpdated(UUID userId, String email) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
