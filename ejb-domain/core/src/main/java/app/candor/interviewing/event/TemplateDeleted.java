package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A draft was thrown away. */
@EventType(value = "template.deleted", topic = "interview-events")
public record TemplateDeleted(UUID templateId, UUID companyId, String title, int versionNumber) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return templateId;
    }
}
