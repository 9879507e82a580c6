package app.candor.interviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An interview as the candidate sees it.
 *
 * @param timeZone IANA name of where HR takes the candidate to be; empty for unknown
 * @param message from HR to this candidate; empty for none
 * @param estimatedSeconds thinking and answering of all questions together
 * @param nextQuestionId the first question without an answer, {@code null} when all are answered
 * @param outcome what the candidate was told of the decision, {@code null} until they are
 * @param adjustments what the candidate asked for, and what became of it; what was granted is in the questions already
 * @param captions whether recorded questions show their captions from the start
 * @param sitting in which it is held; {@code null} for who may leave and come back until the deadline
 * @param logo of the company; {@code null} for none
 * @param correction when transcripts may be corrected, {@code null} for never and before handing in
 * @param now the server's time, because the clock of a candidate's device may be wrong
 */
public record InterviewView(
        UUID invitationId,
        InvitationStatus status,
        String companyName,
        String title,
        String intro,
        String language,
        TemplateSettings settings,
        String candidateName,
        Instant expiresAt,
        String timeZone,
        String message,
        Instant startedAt,
        Instant completedAt,
        int estimatedSeconds,
        List<InterviewQuestion> questions,
        UUID nextQuestionId,
        OutcomeView outcome,
        List<AdjustmentView> adjustments,
        boolean captions,
        SittingView sitting,
        LogoView logo,
        CorrectionView correction,
        Instant now) {}
