package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A candidate says that they have a skill, at a level of 1 to 5. */
@EventType(value = "candidate-profile.skill-added", topic = "user-events")
public record CandidateSkillAdded(UUID userId, UUID skillId, int level) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
