package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** An active template takes no new invitations. */
@EventType(value = "template.archived", topic = "interview-events")
public record TemplateArchived(UUID templateId, UUID companyId, String title, int versionNumber)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return templateId;
    }
}
