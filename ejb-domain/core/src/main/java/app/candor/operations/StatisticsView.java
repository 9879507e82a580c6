package app.candor.operations;

import app.candor.shared.statistics.Figure;
import java.time.Instant;
import java.util.List;

/**
 * The platform in numbers.
 *
 * @param at when they were counted
 * @param arrivals of the last 30 days, oldest first, today last
 */
public record StatisticsView(Instant at, List<Figure> figures, List<Arrivals> arrivals) {}
