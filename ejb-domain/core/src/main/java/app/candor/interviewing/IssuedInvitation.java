package app.candor.interviewing;

/**
 * An invitation just made, or another link to one. The secret and the link that holds it are told here once and never again.
 *
 * @param secret {@code null} for a candidate who was found and has not begun: the link goes to them alone
 * @param link {@code null} as the secret
 */
public record IssuedInvitation(InvitationView invitation, String secret, String link) {}
