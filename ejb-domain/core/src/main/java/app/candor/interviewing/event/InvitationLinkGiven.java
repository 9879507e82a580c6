package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** HR has got a further link to pass on. */
@EventType(value = "invitation.link-given", topic = "interview-events")
public record InvitationLinkGiven(UUID invitationId, UUID companyId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
