package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** Candidates may choose this skill again. */
@EventType(value = "skill.activated", topic = "user-events")
public record SkillActivated(UUID skillId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return skillId;
    }
}
