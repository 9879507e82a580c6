package app.candor.analysis.domain;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The score of one answer, 0–100: the mean of the criteria that stand, all weighing the same, times 20, rounded half up.
 * With fewer than {@value #FEWEST_CRITERIA} standing there is none.
 */
public final class QuestionScore {
    /** One criterion alone says too little of an answer to pass for the whole of it. */
    public static final int FEWEST_CRITERIA = 2;

    private QuestionScore() {}

    public static OptionalInt of(List<CriterionFinding> criteria) {
        List<Integer> standing = criteria.stream()
                .map(CriterionFinding::score)
                .filter(Objects::nonNull)
                .toList();
        if (standing.size() < FEWEST_CRITERIA) {
            return OptionalInt.empty();
        }
        int sum = standing.stream().mapToInt(Integer::intValue).sum();
        return OptionalInt.of((int) Math.round(sum * 100.0 / Criterion.HIGHEST / standing.size()));
    }
}
