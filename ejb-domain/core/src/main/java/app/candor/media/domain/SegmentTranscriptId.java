package app.candor.media.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The natural key of a paid result. */
@Embeddable
public class SegmentTranscriptId implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "recording_id")
    private UUID recordingId;

    private int number;

    protected SegmentTranscriptId() {}

    public SegmentTranscriptId(UUID recordingId, int number) {
        this.recordingId = recordingId;
        this.number = number;
    }

    public int number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentTranscriptId that
                && recordingId.equals(that.recordingId)
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(recordingId, number);
    }
}
