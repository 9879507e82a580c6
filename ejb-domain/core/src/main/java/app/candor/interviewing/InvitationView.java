package app.candor.interviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An invitation with everything that was asked and answered. */
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
        long revision) {}
