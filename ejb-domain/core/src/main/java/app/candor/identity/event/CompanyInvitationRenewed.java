package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.UUID;

/** A colleague got another link; the former one is dead. Carries what {@link CompanyInvitationCreated} does. */
@EventType(value = "company.invitation-renewed", topic = "user-events")
public record CompanyInvitationRenewed(
        UUID invitationId,
        UUID companyId,
        String companyName,
        String inviterName,
        String email,
        String memberRole,
        String language,
        String sealedSecret,
        Instant expiresAt)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
