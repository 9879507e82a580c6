package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person left a company. */
@EventType(value = "company.member-removed", topic = "user-events")
public record CompanyMemberRemoved(UUID companyId, UUID userId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return companyId;
    }
}
