package app.candor.identity;

import app.candor.shared.Role;
import java.util.Set;
import java.util.UUID;

/**
 * A person as the rest of the system sees them.
 *
 * @param language one of {@link app.candor.shared.Languages#CODES}; empty when the person has chosen none
 * @param timeZone IANA name; empty when the person has chosen none
 * @param avatar changes with the picture; empty without one
 */
public record PersonView(
        UUID id,
        String email,
        String fullName,
        Set<Role> roles,
        UUID companyId,
        String companyName,
        String language,
        String timeZone,
        UserStatus status,
        String avatar) {}
