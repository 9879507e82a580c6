package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A skill that no candidate had is gone. */
@EventType(value = "skill.deleted", topic = "user-events")
public record SkillDeleted(UUID skillId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return skillId;
    }
}
