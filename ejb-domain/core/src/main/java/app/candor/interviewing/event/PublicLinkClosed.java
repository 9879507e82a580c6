package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** Nobody can ask for an invitation to this template any more. */
@EventType(value = "public-link.closed", topic = "interview-events")
public record PublicLinkClosed(UUID templateId, UUID companyId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return templateId;
    }
}
