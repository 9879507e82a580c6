package app.candor.analysis.domain;

import app.candor.analysis.QuestionOutcome;
import java.util.UUID;

/**
 * What came of one question, ready to be recorded.
 *
 * @param question id of the {@link AssessedQuestion}
 * @param score 0–100 when scored, else {@code null}
 * @param notice why there is no score; {@code null} when there is one
 * @param transcriptState code of media's state when it was judged; {@code null} when the answer is not a recording
 * @param transcriptHash {@code null} when there was nothing to judge
 */
public record AssessedAnswer(
        UUID question,
        QuestionOutcome outcome,
        Integer score,
        String notice,
        String transcriptState,
        String transcriptHash,
        Finding finding) {
    public AssessedAnswer {
        if ((outcome == QuestionOutcome.SCORED) != (score != null)) {
            throw new IllegalArgumentException("a score belongs to a scored question and to no other");
        }
    }
}
