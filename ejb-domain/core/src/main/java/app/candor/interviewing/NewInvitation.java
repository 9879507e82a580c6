package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * Whom to invite to what.
 *
 * @param expiresAt when the candidate's time is over; {@code null} for fourteen days from now
 */
public record NewInvitation(UUID templateId, String candidateName, String candidateEmail, Instant expiresAt) {}
