package app.candor.identity.port;

import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    /**
     * Makes an account that cannot be signed in with yet.
     *
     * @return Keycloak's id of the person
     * @throws Problem {@code email-taken}, or {@code invalid} for a password or an address that Keycloak does not take
     */
    String create(NewAccount account);

    /** Keycloak's id of the account that was made for this registration; empty when there is none. */
    Optional<String> madeFor(UUID registrationId, String email);

    /** Whether people have to prove that they read mail at their address before they get in. */
    boolean verifiesAddresses();

    /** Whether this person has; nobody whom Keycloak does not know has. */
    boolean hasProvedAddress(String subject);

    /** Mails the person a link that proves it. */
    void sendVerification(String subject);

    /** Mails the person a link with which they choose a password, which proves the address as well. */
    void sendWelcome(String subject);
}
