package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A member became an owner of the company, or is none any more. */
@EventType(value = "company.member-role-changed", topic = "user-events")
public record CompanyMemberRoleChanged(UUID companyId, UUID userId, String memberRole) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return companyId;
    }
}
