package app.candor.identity;

import app.candor.identity.domain.AccessChanges;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.Seen;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What a person does with their own account. Mail address, name and password are changed in Keycloak's account pages. */
@ApplicationScoped
@Transactional
public class Account {
    @Inject
    Users users;

    @Inject
    AccessChanges accessChanges;

    @Inject
    UserViews views;

    @Inject
    EventPublisher publisher;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * @throws Problem {@code forbidden} for anybody who has not signed in
     */
    public UserView get(Caller caller) {
        return views.of(users.byId(person(caller).userId()).orElseThrow(() -> Problem.notFound("person")));
    }

    /**
     * @param revision what the caller saw
     * @throws Problem {@code invalid} with everything that is wrong, {@code revision-required}, {@code stale-revision}
     */
    public UserView change(Caller caller, ProfileChange change, Long revision) {
        User user = own(caller);
        Seen.required(revision, user.revision());
        user.change(change, clock.instant());
        publisher.publish(user);
        return views.of(user);
    }

    /**
     * Says what a newcomer came for. It counts with the next sign-in: the present session ends.
     *
     * @throws Problem {@code invalid} for another role than hr or candidate, {@code role-selected} the second time
     */
    public UserView selectRole(Caller caller, Role role) {
        User user = own(caller);
        Instant now = clock.instant();
        Map<String, String> before = user.rights();
        user.selectRole(role, now);
        publisher.publish(user);
        accessChanges.begin(user.id(), now);
        auditLog.record(caller, "user.role-selected", user.id().toString(), Change.between(before, user.rights()));
        return views.of(user);
    }

    private User own(Caller caller) {
        return users.lock(person(caller).userId()).orElseThrow(() -> Problem.notFound("person"));
    }

    private static Caller.Person person(Caller caller) {
        if (caller instanceof Caller.Person person) {
            return person;
        }
        throw Problem.forbidden("Only a person who has signed in has an account.");
    }
}
