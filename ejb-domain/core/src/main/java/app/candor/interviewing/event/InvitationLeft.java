package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A candidate was away for too long from an interview that is held in one sitting. Told when they come back. */
@EventType(value = "invitation.left", topic = "interview-events")
public record InvitationLeft(UUID invitationId, UUID companyId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
