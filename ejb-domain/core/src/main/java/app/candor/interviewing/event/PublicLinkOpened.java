package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.UUID;

/** Anybody may ask for an invitation to this template, or its places or end have changed. */
@EventType(value = "public-link.opened", topic = "interview-events")
public record PublicLinkOpened(UUID templateId, UUID companyId, int places, Instant endsAt) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return templateId;
    }
}
