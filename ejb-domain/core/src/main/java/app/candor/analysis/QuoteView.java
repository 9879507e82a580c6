package app.candor.analysis;

/** Words that the system itself found in the answer; times are {@code null} for written answers. */
public record QuoteView(String text, Long startMs, Long endMs) {}
