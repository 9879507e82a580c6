package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A candidate's profile and skills are erased. */
@EventType(value = "candidate-profile.deleted", topic = "user-events")
public record CandidateProfileDeleted(UUID userId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
