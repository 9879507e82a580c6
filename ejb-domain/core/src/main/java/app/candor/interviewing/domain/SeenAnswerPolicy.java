package app.candor.interviewing.domain;

import app.candor.interviewing.SeenAnswer;
import app.candor.shared.Problem;
import java.util.Objects;
import java.util.Optional;

/** A candidate who answers on two devices is told, and decides which answer counts. */
final class SeenAnswerPolicy {
    private SeenAnswerPolicy() {}

    /**
     * @param seen {@code null} when the sender does not care
     * @throws Problem {@code answered-elsewhere} when another answer is stored than the one that was seen
     */
    static void require(SeenAnswer seen, Optional<Response> stored) {
        if (seen != null
                && !Objects.equals(seen.savedAt(), stored.map(Response::savedAt).orElse(null))) {
            throw new Problem(
                    Problem.Kind.STALE,
                    "answered-elsewhere",
                    "You have answered this question on another device or in another window meanwhile. Both answers are"
                            + " kept: look at them and choose which one counts.");
        }
    }
}
