package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A candidate rates a skill of theirs anew, 1 to 5. */
@EventType(value = "candidate-profile.skill-rated", topic = "user-events")
public record CandidateSkillRated(UUID userId, UUID skillId, int level) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return userId;
    }
}
