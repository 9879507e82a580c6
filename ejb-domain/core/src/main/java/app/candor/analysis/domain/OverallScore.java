package app.candor.analysis.domain;

import java.util.List;
import java.util.OptionalInt;

/** The score of an interview, 0–100: the mean of the questions that were scored, rounded half up; none without any. */
public final class OverallScore {
    private OverallScore() {}

    public static OptionalInt of(List<Integer> questionScores) {
        if (questionScores.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.round(
                questionScores.stream().mapToInt(Integer::intValue).average().orElseThrow()));
    }
}
