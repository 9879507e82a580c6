package app.candor.media;

import app.candor.media.domain.CorrectionPolicy;
import java.time.Instant;
import java.util.List;

/**
 * What was said.
 *
 * @param language ISO 639-1, {@code null} when nothing was recognised
 * @param text as the candidate corrected it, else as it was heard
 * @param words those of the text
 * @param notice a sentence for a person when there is no text
 * @param heardText as it was heard; {@code null} when the candidate corrected nothing
 * @param correctedAt when the candidate last did; {@code null} when never
 */
public record TranscriptView(
        TranscriptState state,
        String language,
        String text,
        List<Word> words,
        String notice,
        String heardText,
        Instant correctedAt) {
    public boolean isCorrected() {
        return correctedAt != null;
    }

    /** How many words the candidate may change in all. */
    public int mayChange() {
        return CorrectionPolicy.mayChange(heardText == null ? text : heardText);
    }
}
