package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.UUID;

/** The candidate is to be reminded. Carries a further link, sealed for the mail. */
@EventType(value = "invitation.reminder-due", topic = "interview-events")
public record InvitationReminderDue(
        UUID invitationId, UUID companyId, int hours, Instant expiresAt, String sealedSecret) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
