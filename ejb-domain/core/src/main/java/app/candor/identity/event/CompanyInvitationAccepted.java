package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A colleague came into the team. */
@EventType(value = "company.invitation-accepted", topic = "user-events")
public record CompanyInvitationAccepted(UUID invitationId, UUID companyId, UUID userId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
