package app.candor.interviewing;

/**
 * What whoever opens a public link is offered.
 *
 * @param language of the interview
 * @param state {@code open}, {@code full} or {@code ended}
 */
public record PublicOffer(String companyName, String title, String intro, String language, String state) {}
