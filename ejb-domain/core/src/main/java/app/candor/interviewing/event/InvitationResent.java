package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** HR wants the invitation mailed again. Carries a further link, sealed for the mail. */
@EventType(value = "invitation.resent", topic = "interview-events")
public record InvitationResent(UUID invitationId, UUID companyId, String sealedSecret) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
