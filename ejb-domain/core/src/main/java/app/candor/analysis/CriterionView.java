package app.candor.analysis;

import java.util.List;

/**
 * One criterion of one answer.
 *
 * @param name {@code relevance}, {@code completeness}, {@code clarity} or {@code depth}
 * @param score 0–5, {@code null} when void
 * @param notice why there is no score; {@code null} when there is one
 */
public record CriterionView(String name, Integer score, String notice, List<QuoteView> quotes) {}
