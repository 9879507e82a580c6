package app.candor.identity;

import app.candor.identity.port.IdentityProvider;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.Services;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People to try things on, with a Keycloak that remembers what it was told. */
final class Crowd implements IdentityProvider {
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T10:00:00Z"));
    final List<String> told = new ArrayList<>();
    final Services services;
    boolean down;

    Crowd(Database database) {
        services = new Services(database).with(Clock.class, clock).with(IdentityProvider.class, this);
    }

    Caller.Person arrives(Role... roles) {
        return signsIn(Ids.next().toString(), roles);
    }

    /** With a token of now. */
    Caller.Person signsIn(String subject, Role... roles) {
        return signsIn(token(subject, roles));
    }

    Caller.Person signsIn(SignIn token) {
        return services.call(People.class, people -> people.signIn(token));
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
    }

    private void tell(String what) {
        if (down) {
            throw new Problem(Problem.Kind.UNAVAILABLE, "identity-provider-unavailable", "Down for the test.");
        }
        told.add(what);
    }
}
