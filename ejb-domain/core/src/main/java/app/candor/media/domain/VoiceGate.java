package app.candor.media.domain;

import java.util.List;

/** Decides whether a segment is worth sending to a recogniser: one that hears silence makes words up. */
public final class VoiceGate {
    /** Shorter than the shortest word. */
    public static final long LEAST_VOICE_MS = 250;

    private VoiceGate() {}

    /**
     * @param pauses stretches without a voice; they do not overlap
     */
    public static boolean opens(TimeRange segment, List<TimeRange> pauses) {
        long silentMs = pauses.stream().mapToLong(segment::overlapMs).sum();
        return segment.lengthMs() - silentMs >= LEAST_VOICE_MS;
    }
}
