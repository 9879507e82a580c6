package app.candor.interviewing;

import java.util.List;

/**
 * A decision to be taken.
 *
 * @param reason 1–4,000 characters for the company's own people; the candidate never sees it
 * @param words at most 4,000 characters for the candidate, {@code null} or blank for none
 * @param feedback what the candidate is told of their answers, {@code null} or empty for nothing
 * @param tellCandidate whether the candidate is told now; {@code null} for yes when they have not been told anything yet
 */
public record DecisionDraft(
        DecisionKind decision, String reason, String words, List<SharedFeedback> feedback, Boolean tellCandidate) {
    public DecisionDraft {
        feedback = feedback == null ? List.of() : List.copyOf(feedback);
    }
}
