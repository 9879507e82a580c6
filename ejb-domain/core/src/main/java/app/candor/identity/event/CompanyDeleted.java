package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A company is gone for good; its members were told of one by one before. */
@EventType(value = "company.deleted", topic = "user-events")
public record CompanyDeleted(UUID companyId) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return companyId;
    }
}
