package app.candor.identity;

import app.candor.identity.domain.AccessChanges;
import app.candor.identity.domain.CandidateRegister;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What administrators do with people's accounts. Each change counts here at once, is told to Keycloak by the event that it
 * publishes, and is in the audit log. Nobody can lock themselves out, and the last administrator stays. A company whose last
 * owner is kept out, or loses the role HR, gets another one, and a deleted person leaves every team.
 */
@ApplicationScoped
@Transactional
public class UserAdministration {
    private static final String PERSON = "person";
    private static final int LONGEST_REASON = 500;

    @Inject
    Users users;

    @Inject
    AccessChanges accessChanges;

    @Inject
    CompanyRegister companies;

    @Inject
    Teams teams;

    @Inject
    CandidateRegister candidates;

    @Inject
    Farewells farewells;

    @Inject
    UserViews views;

    @Inject
    EventPublisher publisher;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Newest first. */
    public Page<UserView> list(Caller caller, UserFilter filter, PageRequest page) {
        caller.requireRole(Role.ADMIN);
        List<UserView> rows = views.of(users.list(filter, page));
        return Page.of(rows, page.limit(), UserView::id);
    }

    /**
     * @throws Problem {@code not-found}
     */
    public UserView get(Caller caller, UUID id) {
        caller.requireRole(Role.ADMIN);
        return views.of(users.byId(id).orElseThrow(() -> Problem.notFound(PERSON)));
    }

    /**
     * Keeps a person out: their sessions end and their tokens stop working at once.
     *
     * @param reason 1–500 characters, kept in the audit log
     * @param revision what the caller saw; {@code null} skips the check
     * @throws Problem {@code own-account}, {@code last-admin}, {@code account-pending}, {@code account-deleted},
     *     {@code stale-revision}
     */
    public UserView suspend(Caller caller, UUID id, String reason, Long revision) {
        caller.requireRole(Role.ADMIN);
        String why = reason(reason);
        return change(caller, id, revision, "user.suspended", why, (user, now) -> {
            requireAnotherAdmin(user);
            user.suspend(now);
        });
    }

    /**
     * Lets a suspended person in again.
     *
     * @throws Problem {@code account-pending}, {@code account-deleted}, {@code stale-revision}
     */
    public UserView activate(Caller caller, UUID id, Long revision) {
        return change(caller, id, revision, "user.activated", "", User::activate);
    }

    /**
     * Ends every session of a person, here and at Keycloak; they may sign in again.
     *
     * @throws Problem {@code own-account}, {@code account-deleted}
     */
    public UserView signOut(Caller caller, UUID id) {
        return change(caller, id, null, "user.signed-out", "", (user, now) -> user.signOut());
    }

    /**
     * Gives a person exactly these roles; their sessions end, so that the new ones count everywhere.
     *
     * @throws Problem {@code invalid} without roles, {@code own-account}, {@code last-admin}, {@code account-deleted},
     *     {@code revision-required}, {@code stale-revision}
     */
    public UserView changeRoles(Caller caller, UUID id, List<Role> roles, Long revision) {
        caller.requireRole(Role.ADMIN);
        if (roles == null || roles.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("roles", "Send a list of roles.");
        }
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(roles);
        return change(caller, id, revision, "user.roles-changed", "", (user, now) -> {
            Seen.required(revision, user.revision());
            if (!wanted.contains(Role.ADMIN)) {
                requireAnotherAdmin(user);
            }
            user.changeRoles(wanted, now);
        });
    }

    /**
     * Removes a person and what is personal of theirs, here and in Keycloak, for good.
     *
     * @throws Problem {@code own-account}, {@code last-admin}, {@code stale-revision}
     */
    public void delete(Caller caller, UUID id, Long revision) {
        change(caller, id, revision, "user.deleted", "", (user, now) -> {
            requireAnotherAdmin(user);
            eraseProfile(id);
            farewells.begin(id, user.email());
            user.delete(now);
        });
    }

    /**
     * Corrects what a person says of themselves; their sessions go on.
     *
     * @param revision what the caller saw
     * @throws Problem {@code invalid} with everything that is wrong, {@code account-deleted}, {@code revision-required},
     *     {@code stale-revision}
     */
    public UserView changeProfile(Caller caller, UUID id, ProfileChange change, Long revision) {
        caller.requireRole(Role.ADMIN);
        User user = users.lock(id).orElseThrow(() -> Problem.notFound(PERSON));
        Seen.required(revision, user.revision());
        int changes = user.changes();
        user.change(change, clock.instant());
        if (user.changes() != changes) {
            publisher.publish(user);
            auditLog.record(caller, "user.updated", id.toString(), "");
        }
        return views.of(user);
    }

    private void eraseProfile(UUID userId) {
        candidates.lock(userId).ifPresent(profile -> {
            profile.delete();
            publisher.publish(profile);
            candidates.remove(profile);
        });
    }

    private UserView change(
            Caller caller, UUID id, Long revision, String action, String details, BiConsumer<User, Instant> verb) {
        Caller.Person admin = caller.requireRole(Role.ADMIN);
        users.lockAdmins();
        companies.lockTeams();
        User user = users.lock(id).orElseThrow(() -> Problem.notFound(PERSON));
        if (admin.userId().equals(id)) {
            throw Problem.conflict("own-account", "This is your own account. Ask another administrator to change it.");
        }
        Seen.ifSaid(revision, user.revision());
        String email = user.email();
        int changes = user.changes();
        Map<String, String> before = user.rights();
        Instant now = clock.instant();
        verb.accept(user, now);
        if (user.changes() != changes) {
            publisher.publish(user);
            teams.follow(user, email);
            accessChanges.begin(id, now);
            auditLog.record(caller, action, id.toString(), details, Change.between(before, user.rights()));
        }
        return views.of(user);
    }

    private void requireAnotherAdmin(User user) {
        boolean admin = user.status() == UserStatus.ACTIVE && user.roles().contains(Role.ADMIN);
        if (admin && users.otherActiveAdmins(user.id()) == 0) {
            throw Problem.conflict("last-admin", "This is the last administrator. Make somebody else one first.");
        }
    }

    private static String reason(String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "Say why, in up to 500 characters.");
        }
        return text;
    }
}
