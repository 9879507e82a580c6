package app.candor.rest.interviewing;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationView;
import app.candor.interviewing.IssuedInvitation;
import java.time.Instant;
import java.util.UUID;

/**
 * A new invitation or a new link to one.
 *
 * @param link for the candidate; told now and never again. {@code null} for one who was found and has not begun
 * @param secret what the link holds, for {@code Authorization: Invitation <secret>}; told now and never again
 */
public record IssuedLink(
        UUID id,
        String link,
        String secret,
        InvitationStatus status,
        UUID templateId,
        String candidateName,
        String candidateEmail,
        Instant expiresAt) {
    static IssuedLink of(IssuedInvitation issued) {
        InvitationView invitation = issued.invitation();
        return new IssuedLink(
                invitation.id(),
                issued.link(),
                issued.secret(),
                invitation.status(),
                invitation.templateId(),
                invitation.candidateName(),
                invitation.candidateEmail(),
                invitation.expiresAt());
    }
}
