package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A draft was changed. */
@EventType(value = "template.updated", topic = "interview-events")
public record TemplateUpdated(UUID templateId, UUID companyId, String title, int versionNumber) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return templateId;
    }
}
