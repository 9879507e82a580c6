package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** The taxonomy has a new category. */
@EventType(value = "skill-category.created", topic = "user-events")
public record SkillCategoryCreated(UUID categoryId, String name) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return categoryId;
    }
}
