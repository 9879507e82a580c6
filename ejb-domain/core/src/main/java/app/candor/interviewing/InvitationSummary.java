package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/** A line in the list of invitations. */
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
        Integer overallScore,
        String recommendation,
        DecisionKind decision) {}
