package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * A line in the list of invitations.
 *
 * @param analysis how far the newest assessment is, {@code null} before there is one
 * @param changedAt when something last happened to it
 * @param adjusted whether the candidate was granted something to be asked fairly; not told to whoever reviews without names
 */
public record InvitationSummary(
        UUID id,
        UUID companyId,
        UUID templateId,
        String templateTitle,
        String candidateName,
        String candidateEmail,
        InvitationStatus status,
        Instant createdAt,
        Instant expiresAt,
        Instant completedAt,
        AnalysisState analysis,
        Integer overallScore,
        String recommendation,
        DecisionKind decision,
        Instant changedAt,
        boolean adjusted) {
    /** The same for eyes that shall not know who it is. */
    public InvitationSummary as(String name) {
        return new InvitationSummary(
                id,
                companyId,
                templateId,
                templateTitle,
                name,
                "",
                status,
                createdAt,
                expiresAt,
                completedAt,
                analysis,
                overallScore,
                recommendation,
                decision,
                changedAt,
                false);
    }
}
