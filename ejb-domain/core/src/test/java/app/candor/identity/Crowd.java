package app.candor.identity;

import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.port.IdentityProvider;
import app.candor.identity.port.NewAccount;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People to try things on, with a Keycloak that remembers what it was told. */
final class Crowd implements IdentityProvider {
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T10:00:00Z"));
    final List<String> told = new ArrayList<>();
    final Services services;
    /** The mail addresses of the accounts that were made, by subject. */
    final Map<String, String> addresses = new HashMap<>();

    boolean down;
    long openInterviews;
    private final Database database;
    private final Map<UUID, SignIn> tokens = new HashMap<>();
    /** Whether the account is made and the answer lost. */
    boolean silentAfterCreation;

    boolean verifies;
    boolean mailRefused;
    /** The subjects of those who opened the link of their mail. */
    final Set<String> proved = new HashSet<>();

    private final Map<UUID, String> registrations = new HashMap<>();

    Crowd(Database database) {
        this.database = database;
        services = new Services(database)
                .with(Clock.class, clock)
                .with(IdentityProvider.class, this)
                .with(CompanyUse.class, company -> openInterviews)
                .configured("candor.secret-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
                .configured("candor.base-url", "http://localhost:8080/");
    }

    Caller.Person arrives(Role... roles) {
        return signsIn(Ids.next().toString(), roles);
    }

    /** With a token of now. */
    Caller.Person signsIn(String subject, Role... roles) {
        return signsIn(token(subject, roles));
    }

    Caller.Person signsIn(SignIn token) {
        Caller.Person person = services.call(People.class, people -> people.signIn(token));
        tokens.put(person.userId(), token);
        return person;
    }

    /** The same person with their next request. */
    Caller.Person again(Caller.Person person) {
        return signsIn(tokens.get(person.userId()));
    }

    /** Somebody new in a company's team. */
    Caller.Person joins(UUID company, Role... roles) {
        Caller.Person person = arrives(roles);
        services.run(Hiring.class, hiring -> hiring.admit(company, person.userId()));
        return again(person);
    }

    void suspends(Caller admin, Caller.Person person) {
        services.run(UserAdministration.class, users -> users.suspend(admin, person.userId(), "Left.", null));
    }

    /** What the audit log says was done to it, in order. */
    List<String> audited(UUID subject) {
        List<?> actions = database.inTransaction(entityManager -> entityManager
                .createNativeQuery("select action from shared.audit_entry where subject = ?1 order by id")
                .setParameter(1, subject.toString())
                .getResultList());
        return actions.stream().map(Object::toString).toList();
    }

    /** Takes people into a team as an invitation does. */
    @ApplicationScoped
    static class Hiring {
        @Inject
        CompanyRegister companies;

        @Inject
        Teams teams;

        void admit(UUID company, UUID person) {
            teams.admit(companies.lock(company).orElseThrow(), person, MemberRole.MEMBER);
        }
    }

    SignIn token(String subject, Role... roles) {
        Set<String> groups = Stream.of(roles).map(Role::code).collect(Collectors.toSet());
        return new SignIn(subject, subject + "@example.test", "Person " + subject, groups, null, clock.instant());
    }

    void later() {
        clock.advance(Duration.ofSeconds(2));
    }

    @Override
    public void enable(String subject, boolean enabled) {
        tell((enabled ? "enable " : "disable ") + subject);
    }

    @Override
    public void giveRoles(String subject, Set<Role> roles) {
        tell("roles " + subject + " " + roles);
    }

    @Override
    public void endSessions(String subject) {
        tell("end " + subject);
    }

    @Override
    public void remove(String subject) {
        tell("remove " + subject);
        addresses.remove(subject);
    }

    @Override
    public String create(NewAccount account) {
        if (down) {
            throw unavailable();
        }
        if (addresses.containsValue(account.email().toLowerCase(Locale.ROOT))) {
            throw Problem.conflict("email-taken", "Taken for the test.");
        }
        String subject = Ids.next().toString();
        addresses.put(subject, account.email().toLowerCase(Locale.ROOT));
        registrations.put(account.registrationId(), subject);
        if (silentAfterCreation) {
            down = true;
            throw unavailable();
        }
        return subject;
    }

    @Override
    public Optional<String> madeFor(UUID registrationId, String email) {
        if (down) {
            throw unavailable();
        }
        return Optional.ofNullable(registrations.get(registrationId)).filter(addresses::containsKey);
    }

    @Override
    public boolean verifiesAddresses() {
        return verifies;
    }

    @Override
    public boolean hasProvedAddress(String subject) {
        return proved.contains(subject);
    }

    @Override
    public void sendVerification(String subject) {
        if (mailRefused) {
            throw unavailable();
        }
        tell("mail " + subject);
    }

    @Override
    public void sendWelcome(String subject) {
        tell("welcome " + subject);
    }

    private void tell(String what) {
        if (down) {
            throw unavailable();
        }
        told.add(what);
    }

    private static Problem unavailable() {
        return new Problem(Problem.Kind.UNAVAILABLE, "identity-provider-unavailable", "Down for the test.");
    }
}
