package app.candor.shared.statistics;

/**
 * A number of now.
 *
 * @param key area, aspect and value, dotted: {@code people.status.active}, {@code recordings.bytes}
 */
public record Figure(String key, long value) {}
