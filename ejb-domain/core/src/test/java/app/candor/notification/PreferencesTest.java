package app.candor.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferencesTest {
    @RegisterExtension
    static final Database database = new Database();

    private final Services services = new Services(database);
    private final Caller.Person person = new Caller.Person(Ids.next(), "Hanna", Set.of(Role.HR), Ids.next());

    private <R> R preferences(Function<Preferences, R> work) {
        return services.call(Preferences.class, work);
    }

    private static Preference of(String kind, Boolean wanted) {
        return new Preference(kind, wanted, null);
    }

    private boolean wants(MailKind kind) {
        return preferences(it -> it.wants(person.userId(), kind));
    }

    @Test
    void everythingShouldBeWantedUntilAPersonSaysOtherwise() {
        assertThat(preferences(it -> it.get(person)).items()).allMatch(Preference::wanted);
        assertThat(wants(MailKind.INVITATION_EXPIRED)).isTrue();

        PreferencesView changed = preferences(it -> it.change(person, List.of(of("invitation_expired", false)), 0L));
        assertThat(changed.revision()).isEqualTo(1);
        PreferencesView kept = preferences(it -> it.get(person));
        assertThat(kept).isEqualTo(changed);
        assertThat(wants(MailKind.INVITATION_EXPIRED)).isFalse();
        assertThat(wants(MailKind.ANALYSIS_COMPLETED)).isTrue();

        preferences(it -> it.change(person, List.of(), 1L));
        assertThat(wants(MailKind.INVITATION_EXPIRED)).isTrue();
    }

    @Test
    void nothingShouldBeKeptAboutWhoeverIsGone() {
        preferences(it -> it.change(person, List.of(of("analysis_completed", false)), 0L));
        services.run(Preferences.class, it -> it.forget(person.userId()));
        services.run(Preferences.class, it -> it.forget(person.userId()));
        assertThat(preferences(it -> it.get(person)).revision()).isZero();
    }

    @Test
    void twoWindowsShouldNotUndoEachOther() {
        preferences(it -> it.change(person, List.of(of("analysis_completed", false)), 0L));
        refused("stale-revision", 0L);
        refused("revision-required", null);
        assertThat(wants(MailKind.ANALYSIS_COMPLETED)).isFalse();
    }

    private void refused(String type, Long revision) {
        assertThatThrownBy(() -> preferences(it -> it.change(person, List.of(), revision)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Test
    void whatCannotBeChosenShouldBeSaidAllAtOnceAndChangeNothing() {
        List<Preference> wrong =
                Arrays.asList(of("weekly_digest", false), of("security", false), of("analysis_completed", null), null);
        assertThatThrownBy(() -> preferences(it -> it.change(person, wrong, 0L)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Problem.Violation::field)
                        .containsExactly("items[0].kind", "items[1].wanted", "items[2].wanted", "items[3].kind"));
        assertThatThrownBy(() -> preferences(it -> it.change(person, null, 0L))).isInstanceOf(Problem.class);
        assertThat(preferences(it -> it.get(person)).revision()).isZero();
        assertThat(preferences(it -> it.change(person, List.of(of("security", true)), 0L))
                        .items())
                .allMatch(Preference::wanted);
    }

    @Test
    void aCandidatesLinkShouldHaveNoPreferences() {
        assertThatThrownBy(() -> preferences(it -> it.get(new Caller.Invitee(Ids.next(), Ids.next()))))
                .isInstanceOf(Problem.class);
    }
}
