package app.candor.analysis.domain;

/**
 * Words of the answer, in the answer's own spelling.
 *
 * @param startMs milliseconds from the start of the recording, {@code null} when the answer has no times
 */
public record Quote(String text, Long startMs, Long endMs) {}
