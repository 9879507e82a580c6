package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.UUID;

/** A completed interview may be read by whoever has the link. */
@EventType(value = "review-share.made", topic = "interview-events")
public record ReviewShareMade(
        UUID invitationId, UUID companyId, UUID shareId, Instant endsAt, boolean withAnalysis, boolean nameHidden)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
