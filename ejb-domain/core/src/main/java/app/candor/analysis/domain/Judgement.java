package app.candor.analysis.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an engine says of one answer: all four criteria once each, or none at all when the engine does not score.
 */
public record Judgement(
        List<CriterionJudgement> criteria, List<String> strengths, List<String> weaknesses, String feedback) {
    public Judgement {
        Set<Criterion> judged = EnumSet.noneOf(Criterion.class);
        for (CriterionJudgement each : criteria) {
            if (!judged.add(each.criterion())) {
                throw new IllegalArgumentException(each.criterion().code() + " is judged twice");
            }
        }
        if (!judged.isEmpty() && judged.size() < Criterion.values().length) {
            throw new IllegalArgumentException("not judged: "
                    + EnumSet.complementOf(EnumSet.copyOf(judged)).toString());
        }
        criteria = List.copyOf(criteria);
        strengths = List.copyOf(strengths);
        weaknesses = List.copyOf(weaknesses);
    }

    /** From an engine that only measures. */
    public static Judgement unscored(String feedback) {
        return new Judgement(List.of(), List.of(), List.of(), feedback);
    }
}
