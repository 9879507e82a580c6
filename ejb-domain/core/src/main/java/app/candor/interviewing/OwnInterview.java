package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * An interview in the list of whoever is invited to it.
 *
 * @param completedAt {@code null} before it was handed in
 * @param decided whether the candidate was told of a decision
 */
public record OwnInterview(
        UUID id,
        String companyName,
        String title,
        InvitationStatus status,
        Instant expiresAt,
        Instant completedAt,
        boolean decided) {
    /** Whether there is still something to answer. */
    public boolean open() {
        return status == InvitationStatus.PENDING || status == InvitationStatus.IN_PROGRESS;
    }
}
