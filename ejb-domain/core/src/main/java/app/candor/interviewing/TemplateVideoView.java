package app.candor.interviewing;

import app.candor.media.RecordingState;

/**
 * A video of a template as HR sees it.
 *
 * @param place {@code intro}, {@code outro}, or the id of a question
 * @param durationMs {@code null} until it was measured
 * @param url works for anybody for some minutes, do not store it; {@code null} until the video can be played, as the poster is
 * @param captions WebVTT, empty without
 * @param revision grows with every change; give it back when you change the captions
 */
public record TemplateVideoView(
        String place,
        RecordingState state,
        Long durationMs,
        String url,
        String poster,
        CaptionsState captionsState,
        String captions,
        long revision) {}
