package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A draft became active; from now on it does not change. */
@EventType(value = "template.published", topic = "interview-events")
public record TemplatePublished(UUID templateId, UUID companyId, String title, int versionNumber)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return templateId;
    }
}
