package app.candor.media;

import java.util.UUID;

/**
 * A video that a company shows to candidates.
 *
 * @param durationMs {@code null} until it was measured
 * @param video works for anybody, for {@code candor.presign.minutes}; {@code null} until it can be played, as the poster is
 * @param heard captions in WebVTT of what was recognised; empty without
 */
public record ClipView(
        UUID id,
        RecordingState state,
        Long durationMs,
        String video,
        String poster,
        TranscriptState transcript,
        String heard) {}
