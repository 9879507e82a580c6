package app.candor.media.port;

import app.candor.media.Word;
import java.util.List;

/**
 * What was heard.
 *
 * @param language ISO 639-1, {@code null} when the engine did not tell
 * @param text empty when nothing was said
 * @param words with times from the start of what was sent
 */
public record Recognition(String language, String text, List<Word> words) {
    public Recognition {
        words = List.copyOf(words);
    }
}
