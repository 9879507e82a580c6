package app.candor.analysis;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of one question.
 *
 * @param score 0–100, {@code null} unless scored
 * @param measures neutral facts counted by the system, by name
 */
public record QuestionAssessmentView(
        UUID questionId,
        QuestionOutcome status,
        Integer score,
        String notice,
        List<CriterionView> criteria,
        List<String> strengths,
        List<String> weaknesses,
        String feedback,
        Map<String, Double> measures) {}
