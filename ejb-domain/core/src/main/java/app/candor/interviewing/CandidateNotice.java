package app.candor.interviewing;

import java.time.Instant;

/**
 * What a letter to a candidate can say.
 *
 * @param address to write to; not for HR, who may not know it yet
 * @param language of the interview
 * @param timeZone IANA name; empty for unknown
 * @param message of HR; empty for none
 * @param answered questions with an answer so far
 * @param reminding whether the candidate wants reminders
 */
public record CandidateNotice(
        String candidateName,
        String address,
        String companyName,
        String templateTitle,
        String language,
        String timeZone,
        String message,
        Instant expiresAt,
        InvitationStatus status,
        int answered,
        int asked,
        boolean reminding) {
    /** Whether the candidate may still answer. */
    public boolean open() {
        return status == InvitationStatus.PENDING || status == InvitationStatus.IN_PROGRESS;
    }
}
