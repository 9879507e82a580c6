package app.candor.interviewing.domain;

import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem;
import java.util.List;
import java.util.UUID;

/**
 * How often a candidate may record or upload: once, and once more for each retake of the question. The same one sent again
 * is not another take, so a repeated request costs nothing, and an earlier take may be chosen again.
 */
final class RetakePolicy {
    private RetakePolicy() {}

    /**
     * @param takes recordings sent so far
     * @throws Problem {@code no-retakes-left}
     */
    static void requireAnotherTake(Question question, List<UUID> takes) {
        if (takes.size() > question.retakes()) {
            throw Problem.conflict("no-retakes-left", sentence(question));
        }
    }

    private static String sentence(Question question) {
        if (question.type() == QuestionType.FILE) {
            return "You have sent as many files as this question allows; the last one is stored.";
        }
        return question.retakes() == 0
                ? "This question takes one recording, and yours is stored already."
                : "You have used all recordings that this question allows; the last one is stored.";
    }

    static void requireTake(Question question, List<UUID> takes, UUID uploaded) {
        if (!takes.contains(uploaded)) {
            requireAnotherTake(question, takes);
        }
    }
}
