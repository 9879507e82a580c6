package app.candor.interviewing;

/**
 * A video as a candidate sees it.
 *
 * @param place {@code intro}, {@code outro}, or the id of a question
 * @param url works for anybody for some minutes; ask again for a fresh one
 * @param captions WebVTT
 */
public record ShownVideo(String place, long durationMs, String url, String poster, String captions) {}
