package app.candor.identity;

import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.identity.port.IdentityProvider;
import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Which address is certainly a person's own: anybody may write any address into an account. */
@ApplicationScoped
public class ProvedAddresses {
    @Inject
    Users users;

    @Inject
    IdentityProvider provider;

    /** Empty when they have not shown that they read its mail. */
    @Transactional
    public Optional<String> of(Caller.Person person) {
        return users.byId(person.userId())
                .filter(user -> provider.hasProvedAddress(user.subject()))
                .map(User::email);
    }
}
