package app.candor.analysis.domain;

import app.candor.analysis.EngineKind;
import app.candor.analysis.Recommendation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is suggested to the person who decides: hire from {@value #HIRE_FROM}, consider from {@value #CONSIDER_FROM},
 * reject below. Nothing is suggested by an engine that only measures, nor when fewer than half of the required questions
 * that can be scored were scored.
 */
public final class RecommendationPolicy {
    public static final int HIRE_FROM = 75;
    public static final int CONSIDER_FROM = 50;

    private RecommendationPolicy() {}

    /**
     * @param required how many required questions can be scored
     * @param requiredScored how many of those were
     */
    public static Optional<Recommendation> of(
            EngineKind engine, OptionalInt overallScore, int required, int requiredScored) {
        if (engine != EngineKind.LLM || overallScore.isEmpty() || requiredScored * 2 < required) {
            return Optional.empty();
        }
        int score = overallScore.getAsInt();
        if (score >= HIRE_FROM) {
            return Optional.of(Recommendation.HIRE);
        }
        return Optional.of(score >= CONSIDER_FROM ? Recommendation.CONSIDER : Recommendation.REJECT);
    }
}
