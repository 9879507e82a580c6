package app.candor.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * What a mail to a candidate says of their invitation.
 *
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}; English for any other
 * @param timeZone IANA name of where the candidate is; empty for unknown
 * @param message of HR; empty for none
 * @param link holds the secret: it goes into the mail and nowhere else. Empty for a letter without one
 * @param stopLink ends reminders; empty for a letter that comes in any case
 * @param at when the time is over, or when it was handed in
 * @param answered questions with an answer
 * @param account of whoever has this address; {@code null} when nobody has
 */
public record InvitationLetter(
        CandidateLetterKind kind,
        String candidateName,
        String candidateEmail,
        String companyName,
        String templateTitle,
        String language,
        String timeZone,
        String message,
        String link,
        String stopLink,
        Instant at,
        int answered,
        int asked,
        UUID account) {}
