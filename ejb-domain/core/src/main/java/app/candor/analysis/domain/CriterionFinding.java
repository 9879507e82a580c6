package app.candor.analysis.domain;

import java.util.List;

/**
 * What stands of a criterion once its evidence was looked for.
 *
 * @param name code of the {@link Criterion}
 * @param score 0–5, {@code null} when void
 * @param notice why there is no score; {@code null} when there is one
 */
public record CriterionFinding(String name, Integer score, String notice, List<Quote> quotes) {}
