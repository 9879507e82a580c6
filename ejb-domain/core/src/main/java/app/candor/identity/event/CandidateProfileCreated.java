package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A candidate began to describe themselves. */
@EventType(value = "candidate-profile.created", topic = "user-events")
public record CandidateProfileCreated(UUID userId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
