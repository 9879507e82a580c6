package app.candor.interviewing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Whom to invite to what: a name and an address, or a candidate who was found.
 *
 * @param candidateId account of a candidate who wants to be found, in place of name and address; {@code null} otherwise
 * @param expiresAt when the candidate's time is over; {@code null} for {@code expiresLocal}, or for the usual time
 * @param expiresLocal the same by the clocks where the candidate is, in {@code timeZone}; {@code null} otherwise
 * @param timeZone IANA name of where the candidate is; {@code null} for unknown. For a candidate
 *     who was found, the zone of their account counts when it has one
 * @param message to the candidate in HR's own words, up to 2,000 characters; {@code null} for none
 */
public record NewInvitation(
        UUID templateId,
        String candidateName,
        String candidateEmail,
        UUID candidateId,
        Instant expiresAt,
        LocalDateTime expiresLocal,
        String timeZone,
        String message) {
    /** Somebody whose address is known, for the usual time. */
    public static NewInvitation to(UUID templateId, String candidateName, String candidateEmail) {
        return new NewInvitation(templateId, candidateName, candidateEmail, null, null, null, null, null);
    }

    /** A candidate who was found. */
    public static NewInvitation found(UUID templateId, UUID candidateId) {
        return new NewInvitation(templateId, null, null, candidateId, null, null, null, null);
    }

    public NewInvitation until(Instant end) {
        return new NewInvitation(templateId, candidateName, candidateEmail, candidateId, end, null, timeZone, message);
    }

    public NewInvitation until(LocalDateTime end, String zone) {
        return new NewInvitation(templateId, candidateName, candidateEmail, candidateId, null, end, zone, message);
    }

    public NewInvitation saying(String words) {
        return new NewInvitation(
                templateId, candidateName, candidateEmail, candidateId, expiresAt, expiresLocal, timeZone, words);
    }
}
