package app.candor.media.domain;

import app.candor.media.TranscriptState;
import app.candor.media.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was said in a recording, or why that is not known. */
@Entity
@Table(schema = "media", name = "transcript")
public class Transcript {
    @Id
    @Column(name = "recording_id")
    private UUID recordingId;

    @Convert(converter = TranscriptCode.class)
    private TranscriptState state;

    private String language;
    private String text;

    @Convert(converter = Words.class)
    private List<Word> words;

    private String notice;

    @Version
    private long version;

    protected Transcript() {}

    public Transcript(UUID recordingId) {
        this.recordingId = recordingId;
        this.state = TranscriptState.PENDING;
        this.words = List.of();
    }

    /** Whether it can still become better: the engine was missing or gave up, or nobody tried yet. */
    public boolean open() {
        return state != TranscriptState.TRANSCRIBED && state != TranscriptState.NO_SPEECH;
    }

    /** Puts together what the segments hold; no words at all means that nobody spoke. */
    public void complete(List<SegmentTranscript> segments, String noticeWithoutWords) {
        words = segments.stream().flatMap(segment -> segment.words().stream()).toList();
        text = String.join(
                " ",
                segments.stream()
                        .map(SegmentTranscript::text)
                        .filter(part -> !part.isBlank())
                        .toList());
        language = segments.stream()
                .map(SegmentTranscript::language)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        if (text.isBlank()) {
            settle(TranscriptState.NO_SPEECH, noticeWithoutWords);
        } else {
            state = TranscriptState.TRANSCRIBED;
            notice = null;
        }
    }

    /**
     * There is no text.
     *
     * @param why a sentence for a person
     */
    public void settle(TranscriptState without, String why) {
        state = without;
        language = null;
        text = null;
        words = List.of();
        notice = why;
    }

    public TranscriptState state() {
        return state;
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public String text() {
        return text == null ? "" : text;
    }

    public List<Word> words() {
        return words;
    }

    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }
}
