package app.candor.interviewing;

/** An invitation just made. The secret and the link that holds it are told here once and never again. */
public record IssuedInvitation(InvitationView invitation, String secret, String link) {}
