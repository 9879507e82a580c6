package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A candidate describes themselves otherwise, or decided anew whether hiring teams may find them. */
@EventType(value = "candidate-profile.updated", topic = "user-events")
public record CandidateProfileUpdated(UUID userId, boolean discoverable) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
