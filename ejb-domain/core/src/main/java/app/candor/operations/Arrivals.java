package app.candor.operations;

/**
 * People who signed in for the first time.
 *
 * @param day {@code 2026-11-01}, in UTC
 */
public record Arrivals(String day, long people) {}
