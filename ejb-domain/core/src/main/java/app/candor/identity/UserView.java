package app.candor.identity;

import app.candor.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person with everything that is kept of them.
 *
 * @param companyId {@code null} for people without a company
 * @param timeZone IANA name; empty when the browser's counts
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}; empty when the browser's counts
 * @param avatar changes with the picture; empty without one
 * @param revision grows with each change
 */
public record UserView(
        UUID id,
        String email,
        String fullName,
        UserStatus status,
        List<Role> roles,
        UUID companyId,
        String companyName,
        String bio,
        String phone,
        String timeZone,
        String language,
        String avatar,
        Instant createdAt,
        long revision) {}
