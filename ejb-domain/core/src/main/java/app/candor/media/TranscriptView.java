package app.candor.media;

import java.util.List;

/**
 * What was said.
 *
 * @param language ISO 639-1, {@code null} when nothing was recognised
 * @param notice a sentence for a person when there is no text
 */
public record TranscriptView(TranscriptState state, String language, String text, List<Word> words, String notice) {}
