package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.UUID;

/** Somebody was invited. The secret is sealed: only {@code notification} opens it, to write the link into the mail. */
@EventType(value = "invitation.created", topic = "interview-events")
public record InvitationCreated(
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
