package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** The candidate wants no more reminders of this invitation. */
@EventType(value = "invitation.reminders-stopped", topic = "interview-events")
public record InvitationRemindersStopped(UUID invitationId, UUID companyId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
