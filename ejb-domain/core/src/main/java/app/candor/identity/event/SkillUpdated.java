package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A skill has another name, other aliases or another category. */
@EventType(value = "skill.updated", topic = "user-events")
public record SkillUpdated(UUID skillId, UUID categoryId, String name) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return skillId;
    }
}
