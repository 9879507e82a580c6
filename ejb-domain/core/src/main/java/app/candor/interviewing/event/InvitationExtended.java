package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.UUID;

/** The candidate has more time; an expired one is open again. Carries a further link, sealed for the mail. */
@EventType(value = "invitation.extended", topic = "interview-events")
public record InvitationExtended(
        UUID invitationId,
        UUID companyId,
        Instant formerlyUntil,
        Instant expiresAt,
        boolean reopened,
        String sealedSecret)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
