package app.candor.media;

/** A recognised word and when it was said, from the start of the recording. */
public record Word(String text, long startMs, long endMs) {}
