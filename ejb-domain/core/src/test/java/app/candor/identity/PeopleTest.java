package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.event.CompanyCreated;
import app.candor.identity.event.CompanyMemberAdded;
import app.candor.identity.event.CompanyMemberRemoved;
import app.candor.identity.event.UserCreated;
import app.candor.identity.event.UserUpdated;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.Services;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @RegisterExtension
    static final Database database = new Database();

    private Services services;
    private String subject;
    private String company;

    @BeforeEach
    void begin() {
        services = new Services(database).with(Clock.class, new MovableClock(NOW));
        subject = Ids.next().toString();
        company = "company-" + subject;
    }

    private Caller.Person signIn(SignIn signIn) {
        return services.call(People.class, people -> people.signIn(signIn));
    }

    private SignIn hr(String companyKey) {
        return new SignIn(subject, "hana@example.test", "Hana Hr", Set.of("hr", "offline_access"), companyKey, NOW);
    }

    @Test
    void theFirstSignInShouldMakeThePersonAndTheCompany() {
        Caller.Person person = signIn(hr(company));
        assertThat(person.roles()).containsExactly(Role.HR);
        assertThat(person.name()).isEqualTo("Hana Hr");
        PersonView view = services.call(People.class, people -> people.me(person));
        assertThat(view.email()).isEqualTo("hana@example.test");
        assertThat(view.companyId()).isEqualTo(person.companyId()).isNotNull();
        assertThat(services.call(Companies.class, companies -> companies.company(person.companyId()))
                        .name())
                .startsWith("Company ");
        assertThat(services.events(UserCreated.class)).hasSize(1);
        assertThat(services.events(CompanyCreated.class)).hasSize(1);
        assertThat(services.events(CompanyMemberAdded.class))
                .singleElement()
                .satisfies(added -> assertThat(added.memberRole()).isEqualTo("owner"));
    }

    @Test
    void laterSignInsShouldTellNothingNew() {
        Caller.Person first = signIn(hr(company));
        int told = services.events().size();
        assertThat(signIn(hr(company))).isEqualTo(first);
        assertThat(services.events()).hasSize(told);
    }

    @Test
    void theSecondMemberShouldNotOwnTheCompany() {
        signIn(hr(company));
        signIn(new SignIn(Ids.next().toString(), "b@example.test", "B", Set.of("hr"), company, NOW));
        assertThat(services.events(CompanyMemberAdded.class))
                .extracting(CompanyMemberAdded::memberRole)
                .containsExactly("owner", "member");
        assertThat(services.events(CompanyCreated.class)).hasSize(1);
    }

    @Test
    void whatKeycloakSaysNowShouldCount() {
        signIn(hr(company));
        Caller.Person changed =
                signIn(new SignIn(subject, "new@example.test", "Hana New", Set.of("candidate"), company, NOW));
        assertThat(changed.roles()).containsExactly(Role.CANDIDATE);
        assertThat(services.events(UserUpdated.class)).hasSize(1);
        PersonView view = services.call(People.class, people -> people.person(changed.userId()));
        assertThat(view.fullName()).isEqualTo("Hana New");
        assertThat(view.roles()).containsExactly(Role.CANDIDATE);
    }

    @Test
    void anotherCompanyInTheTokenShouldChangeNothingForWhoeverHasOne() {
        Caller.Person before = signIn(hr(company));
        assertThat(signIn(hr(company + "-two")).companyId()).isEqualTo(before.companyId());
        assertThat(signIn(hr(null)).companyId()).isEqualTo(before.companyId());
        assertThat(services.events(CompanyMemberRemoved.class)).isEmpty();
        assertThat(services.events(CompanyCreated.class)).hasSize(1);
    }

    @Test
    void whoeverComesWithoutACompanyShouldBePlacedByALaterToken() {
        assertThat(signIn(hr(null)).companyId()).isNull();
        assertThat(signIn(hr(company)).companyId()).isNotNull();
    }

    @Test
    void aNewNameAndAFirstCompanyShouldBothBeKept() {
        signIn(hr(null));
        Caller.Person after = signIn(new SignIn(subject, "x@example.test", "Renamed", Set.of("hr"), company, NOW));
        PersonView view = services.call(People.class, people -> people.person(after.userId()));
        assertThat(view.fullName()).isEqualTo("Renamed");
        assertThat(view.companyId()).isEqualTo(after.companyId()).isNotNull();
    }

    @Test
    void whoeverWasRemovedShouldNotComeBackByTheirToken() {
        String boss = Ids.next().toString();
        Caller.Person owner = signIn(new SignIn(boss, "b@example.test", "B", Set.of("hr"), company, NOW));
        Caller.Person member = signIn(hr(company));
        services.run(Team.class, team -> team.remove(owner, owner.companyId(), member.userId(), null));
        assertThat(signIn(hr(company)).companyId()).isNull();
        assertThat(signIn(hr(company + "-two")).companyId()).isNull();
    }

    @Test
    void aTokenWithoutANameShouldStillNameThePerson() {
        Caller.Person person = signIn(new SignIn(subject, "x@example.test", " ", Set.of(), null, NOW));
        assertThat(person.name()).isEqualTo("x@example.test");
        assertThat(signIn(new SignIn(subject, null, null, Set.of(), null, NOW)).name())
                .isEmpty();
    }

    @Test
    void manyFirstRequestsAtOnceShouldMakeOnePersonAndOneCompany() throws Exception {
        int requests = 8;
        CyclicBarrier together = new CyclicBarrier(requests);
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        try {
            List<Callable<Caller.Person>> tasks = IntStream.range(0, requests)
                    .<Callable<Caller.Person>>mapToObj(i -> () -> {
                        together.await();
                        return signIn(hr(company));
                    })
                    .toList();
            for (Future<Caller.Person> future : threads.invokeAll(tasks)) {
                assertThat(future.get()).isEqualTo(signIn(hr(company)));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(services.events(UserCreated.class)).hasSize(1);
        assertThat(services.events(CompanyCreated.class)).hasSize(1);
        assertThat(services.events(CompanyMemberAdded.class)).hasSize(1);
    }

    @Test
    void theDatabaseShouldRefuseASecondPrimaryMembership() throws SQLException {
        Caller.Person person = signIn(hr(company));
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into identity.company (id, name, created_at, version) values ('" + Ids.next()
                    + "', 'Other', now(), 1)");
            assertThatThrownBy(() -> statement.execute("insert into identity.membership select '" + Ids.next()
                            + "', id, '" + person.userId() + "', 'member', true, now() from identity.company"
                            + " where name = 'Other'"))
                    .hasMessageContaining("membership_one_primary");
        }
    }

    @Test
    void onlyAPersonShouldHaveAProfile() {
        assertThatThrownBy(() ->
                        services.call(People.class, people -> people.me(new Caller.Invitee(Ids.next(), Ids.next()))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThatThrownBy(() -> services.call(People.class, people -> people.person(Ids.next())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }
}
