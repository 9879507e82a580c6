package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** An empty category is gone. */
@EventType(value = "skill-category.deleted", topic = "user-events")
public record SkillCategoryDeleted(UUID categoryId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return categoryId;
    }
}
