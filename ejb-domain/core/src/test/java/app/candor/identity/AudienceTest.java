package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.Caller;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AudienceTest {
    @RegisterExtension
    static final Database database = new Database();

    private Crowd crowd;
    private Caller.Person admin;
    private Caller.Person hana;
    private Caller.Person max;
    private UUID acme;

    @BeforeEach
    void begin() {
        crowd = new Crowd(database);
        admin = crowd.arrives(Role.ADMIN);
        hana = crowd.arrives(Role.HR);
        acme = crowd.services
                .call(
                        CompanyAdministration.class,
                        companies -> companies.create(
                                admin, new CompanyDraft("Acme", null, null, null, null), hana.userId()))
                .id();
        max = crowd.joins(acme, Role.HR);
        crowd.later();
    }

    private String name(Caller.Person person) {
        return crowd.services.call(Audience.class, audience -> audience.name(person));
    }

    private Set<String> audience() {
        return audience(acme);
    }

    private Set<String> audience(UUID company) {
        return crowd.services.call(Audience.class, audience -> audience.of(company));
    }

    @Test
    void theCompanysPeopleShouldHearAndNobodyElse() {
        assertThat(audience()).containsExactlyInAnyOrder(name(hana), name(max)).doesNotContain(name(admin));
        assertThat(audience(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoIsRemovedOrSuspendedOrNotInHrAnyMoreShouldHearNothing() {
        String page = name(max);
        crowd.services.run(Team.class, team -> team.remove(hana, acme, max.userId(), null));
        assertThat(audience()).containsExactly(name(hana)).doesNotContain(page);

        Caller.Person kim = crowd.joins(acme, Role.HR);
        crowd.suspends(admin, kim);
        Caller.Person lee = crowd.joins(acme, Role.HR);
        crowd.services.call(
                UserAdministration.class,
                users -> users.changeRoles(
                        admin,
                        lee.userId(),
                        List.of(Role.CANDIDATE),
                        users.get(admin, lee.userId()).revision()));
        assertThat(audience()).containsExactly(name(hana));
    }

    @Test
    void aPageFromBeforeASignOutShouldHearNothingMore() {
        String page = name(max);
        crowd.services.call(UserAdministration.class, users -> users.signOut(admin, max.userId()));
        assertThat(audience()).doesNotContain(page).contains(name(max));
    }
}
