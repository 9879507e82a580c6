package app.candor.interviewing;

import java.util.List;
import java.util.UUID;

/**
 * What a candidate is told of one of their answers; never a score.
 *
 * @param strengths what was good, a sentence each
 * @param advice what would make the answer better, empty for nothing
 */
public record SharedFeedback(UUID questionId, List<String> strengths, String advice) {
    public SharedFeedback {
        strengths = strengths == null ? List.of() : List.copyOf(strengths);
        advice = advice == null ? "" : advice;
    }
}
