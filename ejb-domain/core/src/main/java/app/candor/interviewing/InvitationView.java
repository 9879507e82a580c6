package app.candor.interviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An invitation with everything that was asked and answered.
 *
 * @param told what the candidate knows of the decision, {@code null} when they were told nothing
 */
public record InvitationView(
        UUID id,
        UUID companyId,
        UUID templateId,
        String templateTitle,
        String candidateName,
        String candidateEmail,
        InvitationStatus status,
        Instant createdAt,
        Instant expiresAt,
        Instant startedAt,
        Instant completedAt,
        List<QuestionView> questions,
        List<ResponseView> responses,
        AnalysisSummary analysis,
        DecisionView decision,
        OutcomeView told,
        long revision) {}
