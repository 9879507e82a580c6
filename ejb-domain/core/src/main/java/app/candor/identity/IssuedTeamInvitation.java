package app.candor.identity;

/**
 * An invitation with its link, which is told this once.
 *
 * @param link holds the secret; for the colleague alone
 */
public record IssuedTeamInvitation(TeamInvitationView invitation, String link) {}
