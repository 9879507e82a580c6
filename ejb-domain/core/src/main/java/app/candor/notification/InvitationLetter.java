package app.candor.notification;

import java.time.Instant;

/**
 * What an invitation's mail says.
 *
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}; English for any other
 * @param link holds the secret: it goes into the mail and nowhere else
 */
public record InvitationLetter(
        String candidateName,
        String candidateEmail,
        String companyName,
        String templateTitle,
        String language,
        String link,
        Instant expiresAt) {}
