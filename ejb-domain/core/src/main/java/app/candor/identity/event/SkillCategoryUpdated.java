package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A category has another name. */
@EventType(value = "skill-category.updated", topic = "user-events")
public record SkillCategoryUpdated(UUID categoryId, String name) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return categoryId;
    }
}
