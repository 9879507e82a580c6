package app.candor.media.domain;

import app.candor.media.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the candidate says was said. It counts instead of what was heard, which stays beside it. */
@Entity
@Table(schema = "media", name = "transcript_correction")
public class Correction {
    @Id
    @Column(name = "recording_id")
    private UUID recordingId;

    private String text;

    @Convert(converter = Words.class)
    private List<Word> words;

    @Column(name = "changed_words")
    private int changedWords;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    @Version
    private long version;

    protected Correction() {}

    public Correction(UUID recordingId) {
        this.recordingId = recordingId;
    }

    /** The last word counts. */
    public void say(CorrectionPolicy.Corrected corrected, Instant now) {
        text = corrected.text();
        words = corrected.words();
        changedWords = corrected.changed();
        correctedAt = now;
    }

    public String text() {
        return text;
    }

    public List<Word> words() {
        return words;
    }

    /** How many words are others than those that were heard. */
    public int changedWords() {
        return changedWords;
    }

    public Instant correctedAt() {
        return correctedAt;
    }
}
