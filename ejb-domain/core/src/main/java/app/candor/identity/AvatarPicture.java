package app.candor.identity;

/**
 * A person's picture, 256 by 256 pixels.
 *
 * @param tag changes with the picture
 */
public record AvatarPicture(byte[] bytes, String contentType, String tag) {}
