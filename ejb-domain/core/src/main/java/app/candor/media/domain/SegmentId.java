package app.candor.media.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which piece of which recording. */
@Embeddable
public class SegmentId implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "recording_id")
    private UUID recordingId;

    private String track;
    private int number;

    protected SegmentId() {}

    public SegmentId(UUID recordingId, Track track, int number) {
        this.recordingId = recordingId;
        this.track = track.code();
        this.number = number;
    }

    public int number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentId that
                && recordingId.equals(that.recordingId)
                && track.equals(that.track)
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(recordingId, track, number);
    }
}
