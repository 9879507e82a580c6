package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.UUID;

/** The candidate got another link; the former one is dead. Carries what {@link InvitationCreated} does, for the mail. */
@EventType(value = "invitation.renewed", topic = "interview-events")
public record InvitationRenewed(
        UUID invitationId,
        UUID companyId,
        UUID templateId,
        String templateTitle,
        String companyName,
        String candidateName,
        String candidateEmail,
        String language,
        String sealedSecret,
        Instant expiresAt)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
