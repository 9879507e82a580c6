package app.candor.identity.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.UUID;

/** A colleague was asked into a company's team. Carries what the letter says; the secret is sealed with the system's key. */
@EventType(value = "company.invitation-created", topic = "user-events")
public record CompanyInvitationCreated(
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
