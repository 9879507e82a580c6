package app.candor.identity;

import app.candor.identity.domain.AccessChange;
import app.candor.identity.domain.AccessChanges;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.identity.port.IdentityProvider;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes Keycloak agree with what was changed here. It always tells the present state, so that repetitions and events out
 * of order do no harm.
 */
@ApplicationScoped
public class AccessEnforcement {
    @Inject
    Users users;

    @Inject
    AccessChanges accessChanges;

    @Inject
    IdentityProvider provider;

    @Inject
    Clock clock;

    /**
     * Tells Keycloak whether the person may sign in and with which roles, and ends their sessions; does nothing when
     * Keycloak knows already. The person's row is locked meanwhile, so that a change waits for the one before it.
     *
     * @throws Problem {@code identity-provider-unavailable}; try again later
     */
    @Transactional
    public void enforce(UUID userId) {
        User user = users.lock(userId).orElseThrow(() -> Problem.notFound("person"));
        Optional<AccessChange> change = accessChanges.of(userId);
        if (change.map(AccessChange::enforced).orElse(true)) {
            return;
        }
        boolean arrival = change.get().isArrival();
        switch (user.status()) {
            case DELETED -> provider.remove(user.subject());
            case SUSPENDED -> {
                provider.enable(user.subject(), false);
                provider.endSessions(user.subject());
            }
            default -> {
                provider.giveRoles(user.subject(), user.roles());
                provider.enable(user.subject(), true);
                if (!arrival) {
                    provider.endSessions(user.subject());
                }
            }
        }
        accessChanges.enforced(userId, arrival ? change.get().changedAt() : clock.instant());
    }
}
