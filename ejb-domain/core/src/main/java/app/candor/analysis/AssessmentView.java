package app.candor.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The newest assessment of an interview.
 *
 * @param run 1 for the first, one more for each re-run
 * @param overallScore 0–100, {@code null} when there was too little to go by
 * @param recommendation a suggestion; {@code null} without an LLM or with too little to go by
 */
public record AssessmentView(
        UUID id,
        UUID invitationId,
        int run,
        AssessmentStatus status,
        Integer overallScore,
        Recommendation recommendation,
        String summary,
        String notice,
        EngineView engine,
        List<QuestionAssessmentView> questions,
        Instant startedAt,
        Instant completedAt) {}
