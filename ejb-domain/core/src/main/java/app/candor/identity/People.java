package app.candor.identity;

import app.candor.identity.domain.AccessChange;
import app.candor.identity.domain.AccessChanges;
import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyKey;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who signs in here. */
@ApplicationScoped
public class People {
    /** The type of the refusal of a token from before the person's rights changed: sign in again. */
    public static final String SIGNED_OUT = "signed-out";

    private static final int LONGEST_NAME = 200;
    private static final Caller KEYCLOAK = new Caller.Task("keycloak");

    @Inject
    Users users;

    @Inject
    CompanyRegister companies;

    @Inject
    AccessChanges accessChanges;

    @Inject
    EventPublisher publisher;

    @Inject
    Teams teams;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * The person of a verified token, created at the first sign-in and brought up to date at later ones. Roles are those
     * of this token and no other: what Keycloak takes away is gone with the next token. Only while a change made here is
     * on its way to Keycloak do the roles kept here count. The company is the one that is kept here; the token's places
     * only those who never worked for any.
     *
     * @throws Problem {@code account-suspended}, {@code account-deleted}, or {@code signed-out} for a token from before
     *     the person's rights changed
     */
    @Transactional
    public Caller.Person signIn(SignIn signIn) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        signIn.groups().forEach(group -> Role.ofCode(group).ifPresent(roles::add));
        Optional<User> known = known(signIn);
        known.ifPresent(User::requireAdmitted);
        User user = known.orElseGet(() -> arriving(signIn, roles));
        Optional<Company> company = company(user, CompanyKey.of(signIn.companyKey()));
        if (known.isPresent()) {
            returning(user, signIn, roles);
        }
        if (!user.isSeen()) {
            users.seen(user.id(), clock.instant());
        }
        return new Caller.Person(
                user.id(),
                user.fullName(),
                user.roles(),
                company.map(Company::id).orElse(null));
    }

    /** The caller. */
    @Transactional
    public PersonView me(Caller caller) {
        if (caller instanceof Caller.Person person) {
            return view(users.byId(person.userId()).orElseThrow(() -> Problem.notFound("person")), person.roles());
        }
        throw Problem.forbidden("Only a person who has signed in has a profile.");
    }

    /** Somebody by id, for other contexts. */
    @Transactional
    public PersonView person(UUID id) {
        User user = users.byId(id).orElseThrow(() -> Problem.notFound("person"));
        return view(user, user.roles());
    }

    /** Whose account has this address, whatever its case; empty when nobody's has. */
    @Transactional
    public Optional<UUID> withAddress(String email) {
        return users.byEmail(email).map(User::id);
    }

    private PersonView view(User user, Set<Role> roles) {
        Optional<Company> company = companies.primaryOf(user.id());
        return new PersonView(
                user.id(),
                user.email(),
                user.fullName(),
                Set.copyOf(roles),
                company.map(Company::id).orElse(null),
                company.map(Company::name).orElse(null),
                user.profile().language(),
                user.profile().timeZone(),
                user.status(),
                Avatars.tag(user.avatarKey()));
    }

    private Optional<User> known(SignIn signIn) {
        Optional<User> known = users.bySubject(signIn.subject());
        if (known.isEmpty()) {
            users.lockSubject(signIn.subject());
            known = users.bySubject(signIn.subject());
        }
        return known;
    }

    private User arriving(SignIn signIn, Set<Role> roles) {
        String email = email(signIn);
        User user = User.arrived(signIn.subject(), email, name(signIn, email), roles, clock.instant());
        users.add(user);
        publisher.publish(user);
        return user;
    }

    private void returning(User user, SignIn signIn, Set<Role> roles) {
        Optional<AccessChange> change = accessChanges.of(user.id());
        if (change.isPresent() && change.get().outdates(signIn.issuedAt())) {
            throw new Problem(
                    Problem.Kind.UNAUTHENTICATED, SIGNED_OUT, "Your rights have changed. Please sign in again.");
        }
        boolean tokenCounts = change.isEmpty() || change.get().enforced();
        String email = email(signIn);
        String name = name(signIn, email);
        if (!user.isDescribedBy(email, name, tokenCounts ? roles : user.roles())) {
            companies.lockTeams();
            users.lock(user);
            user.requireAdmitted();
            Set<Role> present = tokenCounts ? roles : user.roles();
            if (!user.isDescribedBy(email, name, present)) {
                describe(user, email, name, present);
            }
        }
    }

    /** Roles that Keycloak alone gave or took count like those that change here: in the log, and for the person's teams. */
    private void describe(User user, String email, String name, Set<Role> roles) {
        Map<String, String> before = user.rights();
        user.describe(email, name, roles, clock.instant());
        publisher.publish(user);
        Map<String, String> after = user.rights();
        if (!after.equals(before)) {
            auditLog.record(KEYCLOAK, "user.roles-changed", user.id().toString(), "", Change.between(before, after));
            teams.follow(user, email);
        }
    }

    private static String email(SignIn signIn) {
        return signIn.email() == null ? "" : signIn.email();
    }

    private static String name(SignIn signIn, String email) {
        String name = signIn.fullName() == null || signIn.fullName().isBlank()
                ? email
                : signIn.fullName().strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private Optional<Company> company(User user, Optional<CompanyKey> claimed) {
        Optional<Company> current = companies.primaryOf(user.id());
        if (current.isPresent() || claimed.isEmpty() || companies.wasPlaced(user.id())) {
            return current;
        }
        companies.lockTeams();
        return companies.wasPlaced(user.id()) ? companies.primaryOf(user.id()) : Optional.of(join(user, claimed.get()));
    }

    private Company join(User user, CompanyKey key) {
        Optional<Company> there = companies.byKey(key);
        if (there.isEmpty()) {
            Company company = Company.claimed(key, clock.instant());
            teams.found(company, user.id());
            return company;
        }
        Company company = companies.lock(there.get().id()).orElseThrow();
        teams.admit(company, user.id(), MemberRole.forNewcomer(company.members().size()));
        return company;
    }
}
