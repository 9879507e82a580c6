package app.candor.shared;

import java.util.Locale;
import java.util.Optional;

/** What a signed-in person may do; each is a Keycloak realm role of the same name in lower case. */
public enum Role {
    ADMIN,
    HR,
    INTERVIEWER,
    CANDIDATE;

    /** The role's name in tokens, in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for groups that mean nothing to Candor, such as Keycloak's own {@code offline_access}. */
    public static Optional<Role> ofCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
