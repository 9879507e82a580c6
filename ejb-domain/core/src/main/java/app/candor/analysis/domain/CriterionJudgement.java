package app.candor.analysis.domain;

import java.util.List;

/**
 * What an engine says of one criterion, before anybody has looked for the evidence.
 *
 * @param score 0–5
 * @param quotes what the engine claims was said
 */
public record CriterionJudgement(Criterion criterion, int score, List<String> quotes) {
    public CriterionJudgement {
        if (score < Criterion.LOWEST || score > Criterion.HIGHEST) {
            throw new IllegalArgumentException("the score of " + criterion.code() + " is " + score + ", not 0 to 5");
        }
        quotes = List.copyOf(quotes);
    }
}
