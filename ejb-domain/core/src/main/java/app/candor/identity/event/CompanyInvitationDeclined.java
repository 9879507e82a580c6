package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A colleague did not want to come. */
@EventType(value = "company.invitation-declined", topic = "user-events")
public record CompanyInvitationDeclined(UUID invitationId, UUID companyId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
