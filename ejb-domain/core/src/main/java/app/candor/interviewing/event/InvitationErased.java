package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** The candidate is gone: whatever was personal in the interview is erased here and has to be everywhere. */
@EventType(value = "invitation.erased", topic = "interview-events")
public record InvitationErased(UUID invitationId, UUID companyId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
