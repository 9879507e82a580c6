package app.candor.identity;

import app.candor.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody in a company's team.
 *
 * @param primary whether this is the company that they work for now
 */
public record MemberView(
        UUID userId,
        String fullName,
        String email,
        UserStatus status,
        List<Role> roles,
        MemberRole memberRole,
        boolean primary,
        Instant joinedAt) {}
