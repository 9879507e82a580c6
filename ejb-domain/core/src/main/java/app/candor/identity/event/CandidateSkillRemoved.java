package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A candidate does not claim a skill any more. */
@EventType(value = "candidate-profile.skill-removed", topic = "user-events")
public record CandidateSkillRemoved(UUID userId, UUID skillId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
