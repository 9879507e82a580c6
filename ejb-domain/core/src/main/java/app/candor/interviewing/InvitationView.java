package app.candor.interviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An invitation with everything that was asked and answered.
 *
 * @param candidateId the account of a candidate who was found by search; {@code null} for an address that HR gave
 * @param candidateEmail empty for a candidate who was found and has not begun, and for a deleted one
 * @param timeZone IANA name of where the candidate is; empty for unknown
 * @param message to the candidate in HR's words; empty for none
 * @param told what the candidate knows of the decision, {@code null} when they were told nothing
 * @param correction when the candidate may correct transcripts; {@code null} for never
 */
public record InvitationView(
        UUID id,
        UUID companyId,
        UUID templateId,
        String templateTitle,
        UUID candidateId,
        String candidateName,
        String candidateEmail,
        InvitationStatus status,
        Instant createdAt,
        Instant expiresAt,
        String timeZone,
        String message,
        Instant startedAt,
        Instant completedAt,
        List<QuestionView> questions,
        List<ResponseView> responses,
        AnalysisSummary analysis,
        DecisionView decision,
        OutcomeView told,
        CorrectionView correction,
        long revision) {
    /** The same for eyes that shall not know who it is: without address, account, place and all that HR wrote to or of them. */
    public InvitationView as(String name) {
        return anonymous(
                name,
                analysis,
                decision == null
                        ? null
                        : new DecisionView(decision.decision(), "", decision.decidedBy(), decision.decidedAt()),
                told == null
                        ? null
                        : new OutcomeView(told.decision(), "", told.feedback(), told.corrected(), told.toldAt()),
                correction);
    }

    /** The same for whoever it is shared with: what was asked and answered, and nothing of what HR thinks of it. */
    public InvitationView shared(String name) {
        return anonymous(name, null, null, null, null);
    }

    private InvitationView anonymous(
            String name,
            AnalysisSummary itsAnalysis,
            DecisionView itsDecision,
            OutcomeView itsOutcome,
            CorrectionView itsCorrection) {
        return new InvitationView(
                id,
                companyId,
                templateId,
                templateTitle,
                null,
                name,
                "",
                status,
                createdAt,
                expiresAt,
                "",
                "",
                startedAt,
                completedAt,
                questions,
                responses,
                itsAnalysis,
                itsDecision,
                itsOutcome,
                itsCorrection,
                revision);
    }
}
