package app.candor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.Services;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private static final Database DATABASE = new Database();
    private static final Caller ADMIN = new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final List<ScheduledTask> tasks = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private final String name = "task-" + Ids.next();

    private record Task(String name, Duration every, Supplier<String> work) implements ScheduledTask {
        @Override
        public String description() {
            return "Does what the test says.";
        }

        @Override
        public String run() {
            return work.get();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aTaskShouldRunAtOnceAndThenAfterItsPause() {
        add(name, () -> "done");
        runDue();
        runDue();
        assertThat(ran).containsExactly(name);
        clock.advance(Duration.ofMinutes(4));
        runDue();
        assertThat(ran).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        runDue();
        assertThat(ran).hasSize(2);
        assertThat(view().lastOutcome()).isEqualTo("done");
        assertThat(view().every()).isEqualTo("5 minutes");
    }

    @Test
    void aSwitchedOffTaskShouldOnlyRunByHand() {
        add(name, () -> "done");
        services().run(Schedules.class, it -> it.enable(ADMIN, name, false));
        runDue();
        assertThat(ran).isEmpty();
        ScheduleView view = services().call(Schedules.class, it -> it.runNow(ADMIN, name));
        assertThat(ran).containsExactly(name);
        assertThat(view.lastOutcome()).isEqualTo("done");
        assertThat(view.enabled()).isFalse();
    }

    @Test
    void aFailingTaskShouldSaySoAndNotKeepOthersFromRunning() {
        add("a-" + name, () -> {
            throw new IllegalStateException("disk full");
        });
        add(name, () -> "done");
        runDue();
        assertThat(ran).containsExactly("a-" + name, name);
        assertThat(services().<Schedules, List<ScheduleView>>call(Schedules.class, it -> it.list(ADMIN)))
                .filteredOn(view -> view.name().equals("a-" + name))
                .extracting(ScheduleView::lastOutcome)
                .containsExactly("failed: disk full");
    }

    @Test
    void aRunThatLastsLongerThanItsPauseShouldNotBeJoinedByAnother() {
        add(name, () -> "done");
        services().run(ScheduleBook.class, book -> book.register(tasks));
        assertThat(begin()).isTrue();
        clock.advance(Duration.ofMinutes(6));
        assertThat(begin()).isFalse();
        assertThatThrownBy(() -> services().run(ScheduleBook.class, book -> book.beginAnyway(ADMIN, name)))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type()).isEqualTo("schedule-running"));
        services().run(ScheduleBook.class, book -> book.finish(name, "done"));
        assertThat(begin()).isTrue();
    }

    @Test
    void aRunWhoseNodeDiedShouldBeFollowedByAnother() {
        add(name, () -> "done");
        services().run(ScheduleBook.class, book -> book.register(tasks));
        assertThat(begin()).isTrue();
        clock.advance(Duration.ofMinutes(14));
        assertThat(begin()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(begin()).isTrue();
    }

    private boolean begin() {
        return services().call(ScheduleBook.class, book -> book.begin(name));
    }

    @Test
    void aSwitchThatSaysNothingShouldBeRefusedAfterTheRole() {
        add(name, () -> "done");
        Caller hr = new Caller.Person(Ids.next(), "Hera", Set.of(Role.HR), Ids.next());
        assertThatThrownBy(() -> services().call(Schedules.class, it -> it.enable(hr, name, null)))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThatThrownBy(() -> services().call(Schedules.class, it -> it.enable(ADMIN, name, null)))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.INVALID));
    }

    @Test
    void switchingAndRunningShouldBeAudited() {
        add(name, () -> "done");
        services().run(Schedules.class, it -> it.enable(ADMIN, name, false));
        services().run(Schedules.class, it -> it.enable(ADMIN, name, true));
        services().run(Schedules.class, it -> it.runNow(ADMIN, name));
        List<?> actions = DATABASE.inTransaction(em -> em.createNativeQuery(
                        "select action from shared.audit_entry where subject = '" + name + "' order by at, id")
                .getResultList());
        assertThat(actions.stream().map(Object::toString).toList())
                .containsExactlyInAnyOrder("schedule.disabled", "schedule.enabled", "schedule.run");
    }

    @Test
    void onlyAnAdminShouldSeeOrSteer() {
        add(name, () -> "done");
        Caller hr = new Caller.Person(Ids.next(), "Hera", Set.of(Role.HR), Ids.next());
        assertThatThrownBy(() -> services().call(Schedules.class, it -> it.list(hr)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> services().call(Schedules.class, it -> it.enable(hr, name, false)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> services().call(Schedules.class, it -> it.runNow(hr, name)))
                .isInstanceOf(Problem.class);
        assertThat(ran).isEmpty();
    }

    @Test
    void anUnknownScheduleShouldNotBeFound() {
        assertThatThrownBy(() -> services().call(Schedules.class, it -> it.runNow(ADMIN, "nothing")))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private void add(String task, Supplier<String> work) {
        tasks.add(new Task(task, Duration.ofMinutes(5), () -> {
            ran.add(task);
            return work.get();
        }));
    }

    private void runDue() {
        services().run(Schedules.class, Schedules::runDue);
    }

    private ScheduleView view() {
        return services().call(Schedules.class, it -> it.list(ADMIN)).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Services services() {
        Instance<?> instance = (Instance<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Instance.class},
                (self, method, arguments) -> tasks.stream());
        return new Services(DATABASE).with(Clock.class, clock).with(Instance.class, instance);
    }
}
