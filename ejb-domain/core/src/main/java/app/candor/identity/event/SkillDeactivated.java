package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** Candidates may not choose this skill any more; those who have it keep it. */
@EventType(value = "skill.deactivated", topic = "user-events")
public record SkillDeactivated(UUID skillId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return skillId;
    }
}
