package app.candor.media.domain;

import app.candor.media.RecordingKind;
import java.util.Optional;

/**
 * Why a file cannot become an answer that is watched.
 *
 * @param code stable, in kebab case
 * @param sentence what is wrong and what to do
 */
public record Rejection(String code, String sentence) {
    private static final long LEAST_MS = 500;
    private static final long MOST_MS = 4L * 60 * 60 * 1000;
    /** 4K: more is not a webcam, and decoding it could exhaust the memory. */
    private static final long MOST_PIXELS = 4096L * 2304;

    public static final Rejection CORRUPT = new Rejection(
            "corrupt", "The recording is damaged and cannot be played. Please ask for this answer again.");

    /** Empty for a recording that can be worked on; a video may be without sound. */
    public static Optional<Rejection> of(RecordingKind kind, MediaInfo info) {
        if (kind == RecordingKind.VIDEO && !info.hasVideo()) {
            return Optional.of(new Rejection(
                    "no-picture", "The recording has no picture. Please ask for this answer again, with a camera."));
        }
        if (kind == RecordingKind.AUDIO && !info.hasAudio()) {
            return Optional.of(new Rejection(
                    "no-sound", "The recording has no sound. Please ask for this answer again, with a microphone."));
        }
        if (info.durationMs() < LEAST_MS) {
            return Optional.of(
                    new Rejection(
                            "too-short",
                            "The recording lasts less than half a second: nothing was recorded. Please ask for this answer again."));
        }
        if (info.durationMs() > MOST_MS) {
            return Optional.of(new Rejection(
                    "too-long", "The recording is longer than four hours. Please ask for a shorter answer."));
        }
        if ((long) info.width() * info.height() > MOST_PIXELS) {
            return Optional.of(new Rejection(
                    "picture-too-large",
                    "The picture is larger than 4096 × 2304. Please ask for this answer in a lower resolution."));
        }
        return Optional.empty();
    }
}
