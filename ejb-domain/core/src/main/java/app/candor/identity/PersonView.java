package app.candor.identity;

import app.candor.shared.Role;
import java.util.Set;
import java.util.UUID;

/** A person as the rest of the system sees them. */
public record PersonView(UUID id, String email, String fullName, Set<Role> roles, UUID companyId, String companyName) {}
