package app.candor.media.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A piece of the work on one recording. */
@Entity
@Table(schema = "media", name = "segment")
public class Segment {
    @EmbeddedId
    private SegmentId id;

    @Column(name = "start_ms")
    private long startMs;

    @Column(name = "end_ms")
    private long endMs;

    private boolean done;

    protected Segment() {}

    public Segment(UUID recordingId, Track track, int number, TimeRange range) {
        this.id = new SegmentId(recordingId, track, number);
        this.startMs = range.startMs();
        this.endMs = range.endMs();
    }

    /** From 1. */
    public int number() {
        return id.number();
    }

    public TimeRange range() {
        return new TimeRange(startMs, endMs);
    }

    public boolean done() {
        return done;
    }

    public void finish() {
        done = true;
    }
}
