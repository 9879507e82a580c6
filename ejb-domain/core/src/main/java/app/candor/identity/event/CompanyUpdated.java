package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** What is said of a company changed. */
@EventType(value = "company.updated", topic = "user-events")
public record CompanyUpdated(UUID companyId, String name) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return companyId;
    }
}
