package app.candor.media.domain;

/**
 * What a file really holds, found by reading all of it.
 *
 * @param durationMs what can be read, in milliseconds
 * @param declaredMs what the header promises, {@code null} when it promises nothing, as a browser's recording does
 * @param videoCodec FFmpeg's name such as {@code vp8}, {@code null} without a picture
 * @param pixelFormat FFmpeg's name such as {@code yuv420p}, {@code null} without a picture
 * @param width in pixels, 0 without a picture
 * @param height in pixels, 0 without a picture
 * @param audioCodec FFmpeg's name such as {@code opus}, {@code null} without sound
 */
public record MediaInfo(
        long durationMs,
        Long declaredMs,
        String videoCodec,
        String pixelFormat,
        int width,
        int height,
        String audioCodec) {

    public boolean hasVideo() {
        return videoCodec != null;
    }

    public boolean hasAudio() {
        return audioCodec != null;
    }

    /**
     * Whether the end is missing: more than a second, and more than a fiftieth of what the header promises. FFmpeg itself
     * is content with such a file.
     */
    public boolean truncated() {
        return declaredMs != null && declaredMs - durationMs > Math.max(1000, declaredMs / 50);
    }

    /** Whether browsers play the picture as it is, so that it need not be encoded again. */
    public boolean playablePicture() {
        return "h264".equals(videoCodec)
                && ("yuv420p".equals(pixelFormat) || "yuvj420p".equals(pixelFormat))
                && width % 2 == 0
                && height % 2 == 0;
    }

    public boolean playableSound() {
        return "aac".equals(audioCodec);
    }
}
