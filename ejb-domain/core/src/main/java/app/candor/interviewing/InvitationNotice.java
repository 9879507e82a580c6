package app.candor.interviewing;

import java.util.UUID;

/** Who wants to know how it goes on with an invitation, and what to call it. */
public record InvitationNotice(UUID invitedBy, String candidateName, String templateTitle) {}
