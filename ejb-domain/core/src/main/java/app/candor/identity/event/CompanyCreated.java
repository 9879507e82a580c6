package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A company appeared. */
@EventType(value = "company.created", topic = "user-events")
public record CompanyCreated(UUID companyId, String name) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return companyId;
    }
}
