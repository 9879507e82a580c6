package app.candor.ui.admin;

import app.candor.interviewing.InvitationSummary;

/**
 * An invitation of any company.
 *
 * @param companyName {@code null} when nobody knows the company any more
 */
public record PlatformInvitation(InvitationSummary invitation, String companyName) {}
