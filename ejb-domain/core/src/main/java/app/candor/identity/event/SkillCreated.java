package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** The taxonomy has a new skill; it is active. */
@EventType(value = "skill.created", topic = "user-events")
public record SkillCreated(UUID skillId, UUID categoryId, String name) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return skillId;
    }
}
