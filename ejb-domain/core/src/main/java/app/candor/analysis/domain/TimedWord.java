package app.candor.analysis.domain;

/**
 * A recognised word.
 *
 * @param startMs milliseconds from the start of the recording
 * @param endMs milliseconds, not before {@code startMs}
 */
public record TimedWord(String text, long startMs, long endMs) {}
