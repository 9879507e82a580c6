package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A member works for this company from now on, or for another one of theirs. */
@EventType(value = "company.member-primary-changed", topic = "user-events")
public record CompanyMemberPrimaryChanged(UUID companyId, UUID userId, boolean primaryMembership)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return companyId;
    }
}
