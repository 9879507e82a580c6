package app.candor.identity.port;

import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.util.Set;

/**
 * Keycloak, as administrator of its users. Every call may be repeated; one about a person whom it does not know any more
 * does nothing. Each throws {@link Problem} {@code identity-provider-unavailable} when there is no answer.
 */
public interface IdentityProvider {
    /** Whether the person may sign in. */
    void enable(String subject, boolean enabled);

    /** Gives the person exactly these of our roles; Keycloak's own stay. */
    void giveRoles(String subject, Set<Role> roles);

    /** Ends every session of the person, with its refresh tokens. */
    void endSessions(String subject);

    /** Removes the person with their credentials. */
    void remove(String subject);
}
