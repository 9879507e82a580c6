package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A colleague is not asked any more. */
@EventType(value = "company.invitation-revoked", topic = "user-events")
public record CompanyInvitationRevoked(UUID invitationId, UUID companyId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
