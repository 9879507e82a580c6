package app.candor.media.domain;

/**
 * A stretch of a recording, in milliseconds from its start.
 *
 * @param endMs exclusive, later than {@code startMs}
 */
public record TimeRange(long startMs, long endMs) {
    public TimeRange {
        if (startMs < 0 || endMs <= startMs) {
            throw new IllegalArgumentException("not a stretch of time: " + startMs + "–" + endMs);
        }
    }

    public long lengthMs() {
        return endMs - startMs;
    }

    /** How much of the other lies inside this one. */
    public long overlapMs(TimeRange other) {
        return Math.max(0, Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs));
    }
}
