package app.candor.media;

/**
 * One derived file.
 *
 * @param url presigned and short-lived; do not store it
 */
public record RenditionView(RenditionKind kind, String url, String contentType, long bytes) {}
