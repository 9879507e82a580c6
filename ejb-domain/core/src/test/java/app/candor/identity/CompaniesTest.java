package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.event.CompanyCreated;
import app.candor.identity.event.CompanyDeleted;
import app.candor.identity.event.CompanyMemberAdded;
import app.candor.identity.event.CompanyMemberRemoved;
import app.candor.identity.event.CompanyUpdated;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of companies, and who may change it. */
class CompaniesTest {
    private static final CompanyDraft ACME = new CompanyDraft("Acme", "Robots", "11-50", "We build.", null);
    private Database database;
    private Crowd crowd;
    private Caller.Person admin;
    private Caller.Person hana;

    @BeforeEach
    void begin() {
        database = new Database();
        crowd = new Crowd(database);
        admin = crowd.arrives(Role.ADMIN);
        hana = crowd.arrives(Role.HR);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private <R> R companies(Function<CompanyAdministration, R> work) {
        return crowd.services.call(CompanyAdministration.class, work);
    }

    private CompanyDetail found(Caller.Person caller) {
        return companies(companies -> companies.create(caller, ACME, null));
    }

    private List<CompanyDetail> own() {
        return companies(companies -> companies.own(hana));
    }

    private void delete(Caller caller, UUID id) {
        crowd.services.run(CompanyAdministration.class, companies -> companies.delete(caller, id, null));
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    private static CompanyDraft named(String name) {
        return new CompanyDraft(name, null, null, null, null);
    }

    @Test
    void whoeverFoundsACompanyShouldOwnItAndWorkForItAtOnce() {
        CompanyDetail acme = found(hana);
        assertThat(acme.name()).isEqualTo("Acme");
        assertThat(acme.size()).isEqualTo("11-50");
        assertThat(acme.ownRole()).isEqualTo(MemberRole.OWNER);
        assertThat(acme.primary()).isTrue();
        assertThat(acme.members()).isEqualTo(1);
        assertThat(crowd.again(hana).companyId()).isEqualTo(acme.id());
        assertThat(crowd.services.events(CompanyCreated.class)).containsExactly(new CompanyCreated(acme.id(), "Acme"));
        assertThat(crowd.services.events(CompanyMemberAdded.class))
                .containsExactly(new CompanyMemberAdded(acme.id(), hana.userId(), "owner", true));
    }

    @Test
    void nobodyShouldFoundASecondCompanyForThemselves() {
        found(hana);
        refused("has-company", () -> found(hana));
        assertThat(crowd.services.events(CompanyCreated.class)).hasSize(1);
    }

    @Test
    void anAdministratorShouldNameTheOwner() {
        refused("invalid", () -> found(admin));
        refused("not-found", () -> companies(companies -> companies.create(admin, ACME, Ids.next())));
        UUID candidate = crowd.arrives(Role.CANDIDATE).userId();
        refused("not-able", () -> companies(companies -> companies.create(admin, ACME, candidate)));
        CompanyDetail acme = companies(companies -> companies.create(admin, ACME, hana.userId()));
        assertThat(acme.ownRole()).isNull();
        assertThat(own()).extracting(CompanyDetail::ownRole).containsExactly(MemberRole.OWNER);
    }

    @Test
    void onlyPeopleInHrShouldFoundCompaniesAndOnlyForThemselves() {
        refused("forbidden", () -> found(crowd.arrives(Role.CANDIDATE)));
        refused("forbidden", () -> found(crowd.arrives(Role.INTERVIEWER)));
        UUID other = crowd.arrives(Role.HR).userId();
        refused("forbidden", () -> companies(companies -> companies.create(hana, ACME, other)));
    }

    @Test
    void companiesMayHaveTheSameName() {
        UUID first = found(hana).id();
        assertThat(found(crowd.arrives(Role.HR)).id()).isNotEqualTo(first);
    }

    @Test
    void aNameShouldBeKeptInOneSpelling() {
        CompanyDetail made = companies(companies -> companies.create(hana, named("  Cafe\u0301 \u00a0 Zwei "), null));
        assertThat(made.name()).isEqualTo("Caf\u00e9 Zwei");
    }

    @Test
    void everythingWrongShouldBeNamedAtOnce() {
        var wrong = new CompanyDraft("\u202eemcA", "x".repeat(101), "12", "a\u0000b", null);
        assertThatThrownBy(() -> companies(companies -> companies.create(hana, wrong, null)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Problem.Violation::field)
                        .containsExactly("name", "industry", "size", "description"));
        for (String name : List.of("", " ", "\u200b", "...", "a\u2066b", "x".repeat(201))) {
            refused("invalid", () -> companies(companies -> companies.create(hana, named(name), null)));
        }
        refused("invalid", () -> companies(companies -> companies.create(hana, named(null), null)));
        var endless = new CompanyDraft("Acme", null, null, "x".repeat(2_001), null);
        refused("invalid", () -> companies(companies -> companies.create(hana, endless, null)));
        assertThat(own()).isEmpty();
    }

    @Test
    void sitesShouldBeKeptInTheSpellingOfBrowsersAndBeAskedForByOthers() {
        UUID acme = found(hana).id();
        CompanyDetail changed = embedOn(
                acme,
                " HTTPS://Careers.Example.com:443/ ",
                "https://careers.example.com",
                "",
                "https://b\u00fccher.example:8443",
                "http://localhost:9000",
                "http://127.0.0.1:80");
        assertThat(changed.embedOrigins())
                .containsExactly(
                        "https://careers.example.com",
                        "https://xn--bcher-kva.example:8443",
                        "http://localhost:9000",
                        "http://127.0.0.1");
        assertThat(sites(acme)).isEqualTo(changed.embedOrigins());
        assertThat(embedOn(acme, "https://careers.example.com").revision()).isGreaterThan(changed.revision());
        assertThat(embedOn(acme).embedOrigins()).isEmpty();
        assertThat(sites(UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "careers.example.com",
                "http://careers.example.com",
                "https://*.example.com",
                "*",
                "https://",
                "https://careers.example.com/jobs",
                "https://careers.example.com?x",
                "https://careers.example.com#x",
                "https://a@careers.example.com",
                "https://careers.example.com; script-src *",
                "https://careers.example.com, https://b.example",
                "https://a.example https://b.example",
                "https://careers.example.com:0",
                "https://careers.example.com:99999",
                "https://careers.example.com:+443",
                "https://[::1]",
                "https://-a.example",
                "data:text/html,x",
                "'self'",
                "null"
            })
    void whatIsNoOriginShouldNeverReachAHeader(String wrong) {
        UUID acme = found(hana).id();
        refused("invalid", () -> embedOn(acme, "https://good.example", wrong));
        assertThat(sites(acme)).isEmpty();
    }

    @Test
    void moreThanTenSitesShouldBeRefused() {
        UUID acme = found(hana).id();
        String[] many = IntStream.range(0, 11)
                .mapToObj(i -> "https://s" + i + ".example")
                .toArray(String[]::new);
        refused("invalid", () -> embedOn(acme, many));
    }

    private List<String> sites(UUID company) {
        return crowd.services.call(Companies.class, it -> it.embedOrigins(company));
    }

    private CompanyDetail embedOn(UUID company, String... sites) {
        var draft = new CompanyDraft(null, null, null, null, Arrays.asList(sites));
        return companies(companies -> companies.change(
                hana, company, draft, companies.get(hana, company).revision()));
    }

    @Test
    void aChangeShouldBeToldOnceAndLeaveTheRest() {
        CompanyDetail acme = found(hana);
        CompanyDetail changed = companies(companies ->
                companies.change(hana, acme.id(), new CompanyDraft("Acme AG", null, "", null, null), acme.revision()));
        assertThat(changed.name()).isEqualTo("Acme AG");
        assertThat(changed.industry()).isEqualTo("Robots");
        assertThat(changed.size()).isEmpty();
        assertThat(changed.revision()).isGreaterThan(acme.revision());
        companies(companies -> companies.change(hana, acme.id(), named("Acme AG"), changed.revision()));
        assertThat(crowd.services.events(CompanyUpdated.class))
                .containsExactly(new CompanyUpdated(acme.id(), "Acme AG"));
    }

    @Test
    void aChangeBasedOnAnOldStateShouldBeRefused() {
        CompanyDetail acme = found(hana);
        refused("revision-required", () -> companies(companies -> companies.change(hana, acme.id(), named("B"), null)));
        companies(companies -> companies.change(hana, acme.id(), named("B"), acme.revision()));
        refused(
                "stale-revision",
                () -> companies(companies -> companies.change(hana, acme.id(), named("C"), acme.revision())));
    }

    @Test
    void membersShouldLookAndOwnersShouldChange() {
        CompanyDetail acme = found(hana);
        Caller.Person max = crowd.joins(acme.id(), Role.HR);
        assertThat(companies(companies -> companies.get(max, acme.id())).ownRole())
                .isEqualTo(MemberRole.MEMBER);
        refused("forbidden", () -> companies(companies -> companies.change(max, acme.id(), named("B"), 1L)));
        refused("forbidden", () -> delete(max, acme.id()));
        Caller.Person stranger = crowd.arrives(Role.HR);
        refused("not-found", () -> companies(companies -> companies.get(stranger, acme.id())));
        refused("not-found", () -> companies(companies -> companies.change(stranger, acme.id(), named("B"), 1L)));
        refused("not-found", () -> delete(stranger, acme.id()));
        refused("forbidden", () -> companies(companies -> companies.get(crowd.arrives(Role.CANDIDATE), acme.id())));
    }

    @Test
    void anAdministratorShouldDoAllAndTheAuditLogShouldSaySo() {
        CompanyDetail acme = found(hana);
        CompanyDetail seen = companies(companies -> companies.get(admin, acme.id()));
        companies(companies -> companies.change(admin, acme.id(), named("B"), seen.revision()));
        delete(admin, acme.id());
        assertThat(crowd.audited(acme.id()))
                .containsExactly("company.created", "company.viewed", "company.updated", "company.deleted");
    }

    @Test
    void aCompanyWithOpenInterviewsShouldNotBeDeleted() {
        UUID acme = found(hana).id();
        crowd.openInterviews = 3;
        refused("open-interviews", () -> delete(hana, acme));
        refused("open-interviews", () -> delete(admin, acme));
        assertThat(crowd.again(hana).companyId()).isEqualTo(acme);
    }

    @Test
    void aDeletedCompanyShouldLetEverybodyGo() {
        UUID acme = found(hana).id();
        Caller.Person max = crowd.joins(acme, Role.HR);
        delete(hana, acme);
        assertThat(crowd.services.events(CompanyMemberRemoved.class))
                .extracting(CompanyMemberRemoved::userId)
                .containsExactly(hana.userId(), max.userId());
        assertThat(crowd.services.events(CompanyDeleted.class)).containsExactly(new CompanyDeleted(acme));
        assertThat(crowd.again(hana).companyId()).isNull();
        refused("not-found", () -> companies(companies -> companies.get(admin, acme)));
        refused("not-found", () -> delete(hana, acme));
        assertThat(companies(companies -> companies.list(admin, null, PageRequest.first()))
                        .items())
                .isEmpty();
        assertThat(crowd.services
                        .call(Companies.class, companies -> companies.company(acme))
                        .name())
                .isEqualTo("Acme");
        refused("company-deleted", () -> crowd.services.call(Companies.class, companies -> companies.keep(acme)));
        assertThat(found(hana).id()).isNotEqualTo(acme);
    }

    @Test
    void adminsShouldFindAllAndEverybodyElseTheirOwn() {
        UUID acme = found(hana).id();
        Caller.Person otto = crowd.arrives(Role.HR);
        UUID other = companies(companies -> companies.create(otto, named("100% Other_"), null))
                .id();
        assertThat(listed(admin, null)).containsExactly(other, acme);
        assertThat(listed(admin, "0% OTHER_")).containsExactly(other);
        assertThat(listed(admin, "%c_e")).isEmpty();
        assertThat(listed(hana, null)).containsExactly(acme);
        assertThat(listed(hana, "other")).isEmpty();
        var first = companies(companies -> companies.list(admin, null, PageRequest.of(null, 1)));
        assertThat(companies(companies -> companies.list(admin, null, PageRequest.of(first.next(), 1)))
                        .items())
                .extracting(CompanyDetail::id)
                .containsExactly(acme);
        assertThat(companies(companies -> companies.list(hana, null, PageRequest.of(first.next(), 1)))
                        .items())
                .extracting(CompanyDetail::id)
                .containsExactly(acme);
        refused("forbidden", () -> listed(crowd.arrives(Role.CANDIDATE), null));
    }

    private List<UUID> listed(Caller caller, String text) {
        return companies(companies -> companies.list(caller, text, PageRequest.first())).items().stream()
                .map(CompanyDetail::id)
                .toList();
    }
}
