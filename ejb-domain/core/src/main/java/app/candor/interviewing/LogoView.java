package app.candor.interviewing;

/**
 * That there is a logo.
 *
 * @param alt what it says, for whoever does not see it
 * @param tag changes with the logo
 */
public record LogoView(String alt, String tag) {}
