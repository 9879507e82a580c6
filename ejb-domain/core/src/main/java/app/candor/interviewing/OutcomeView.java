package app.candor.interviewing;

import java.time.Instant;
import java.util.List;

/**
 * What a candidate was told of the decision.
 *
 * @param words as HR words it, empty for none
 * @param feedback on their answers as far as HR shares it
 * @param corrected whether they had been told something else before
 */
public record OutcomeView(
        DecisionKind decision, String words, List<SharedFeedback> feedback, boolean corrected, Instant toldAt) {
    public OutcomeView {
        feedback = List.copyOf(feedback);
    }
}
