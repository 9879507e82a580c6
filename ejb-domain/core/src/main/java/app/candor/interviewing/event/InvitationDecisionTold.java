package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/**
 * A candidate is told what was decided. The words stay in the database, where they can be erased.
 *
 * @param tellingId which time, because they may be told anew
 */
@EventType(value = "invitation.decision-told", topic = "interview-events")
public record InvitationDecisionTold(
        UUID invitationId, UUID companyId, UUID tellingId, String decision, boolean corrected) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
