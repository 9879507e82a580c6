package app.candor.analysis.port;

import java.util.List;

/**
 * What came of all questions, to be told in two or three sentences.
 *
 * @param language ISO 639-1 to write in
 * @param facts one factual sentence or two that the system made itself
 */
public record InterviewToSummarise(String language, String facts, List<Question> questions) {
    public InterviewToSummarise {
        questions = List.copyOf(questions);
    }

    /**
     * @param outcome code of what came of it, such as {@code scored}
     * @param score 0–100, {@code null} unless scored
     */
    public record Question(
            String prompt,
            String outcome,
            Integer score,
            List<String> strengths,
            List<String> weaknesses,
            String feedback) {}
}
