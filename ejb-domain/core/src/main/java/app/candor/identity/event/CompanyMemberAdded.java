package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A person joined a company. */
@EventType(value = "company.member-added", topic = "user-events")
public record CompanyMemberAdded(UUID companyId, UUID userId, String memberRole, boolean primaryMembership)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return companyId;
    }
}
