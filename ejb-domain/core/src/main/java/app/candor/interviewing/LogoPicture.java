package app.candor.interviewing;

/**
 * A logo as it is shown.
 *
 * @param bytes of a PNG
 * @param tag changes with the logo
 */
public record LogoPicture(byte[] bytes, String tag) {}
