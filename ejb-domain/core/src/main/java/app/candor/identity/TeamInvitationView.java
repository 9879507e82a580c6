package app.candor.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A colleague who has not answered yet.
 *
 * @param status pending or expired
 */
public record TeamInvitationView(
        UUID id,
        String email,
        MemberRole memberRole,
        TeamInvitationStatus status,
        String inviterName,
        Instant createdAt,
        Instant expiresAt) {}
