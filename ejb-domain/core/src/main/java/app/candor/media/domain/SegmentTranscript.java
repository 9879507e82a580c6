package app.candor.media.domain;

import app.candor.media.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a recogniser was paid for: the words of one segment, kept before anything is built on them. */
@Entity
@Table(schema = "media", name = "segment_transcript")
public class SegmentTranscript {
    @EmbeddedId
    private SegmentTranscriptId id;

    private String engine;
    private String language;
    private String text;

    @Convert(converter = Words.class)
    private List<Word> words;

    @Column(name = "recognised_at")
    private Instant recognisedAt;

    protected SegmentTranscript() {}

    /**
     * @param engine that heard it, or {@code none} when the voice gate stayed shut and nobody was asked
     * @param words with times from the start of the recording
     */
    public SegmentTranscript(
            UUID recordingId, int number, String engine, String language, String text, List<Word> words, Instant now) {
        this.id = new SegmentTranscriptId(recordingId, number);
        this.engine = engine;
        this.language = language;
        this.text = text;
        this.words = words;
        this.recognisedAt = now;
    }

    public int number() {
        return id.number();
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public String text() {
        return text;
    }

    public List<Word> words() {
        return words;
    }
}
