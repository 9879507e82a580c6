package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person decided. */
@EventType(value = "invitation.decided", topic = "interview-events")
public record InvitationDecided(UUID invitationId, UUID companyId, String decision, UUID decidedBy)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
