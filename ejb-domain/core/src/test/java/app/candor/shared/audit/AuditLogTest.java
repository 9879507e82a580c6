package app.candor.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import app.candor.shared.Trace;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.Services;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final UUID company = Ids.next();
    private final Caller.Person person = new Caller.Person(Ids.next(), "P", Set.of(Role.HR), company);
    private Database database;
    private Services services;

    @BeforeEach
    void begin() {
        database = new Database();
        services = new Services(database).with(Clock.class, new MovableClock(Instant.parse("2026-11-01T10:00:00Z")));
    }

    @AfterEach
    void end() {
        Origin.clear();
        Trace.clear();
        database.close();
    }

    private void log(Consumer<AuditLog> work) {
        services.run(AuditLog.class, work);
    }

    @SuppressWarnings("unchecked")
    private List<String> entries() {
        return database.inTransaction(
                em -> em.createNativeQuery("select concat_ws('|', actor, company_id, action, subject,"
                                + " details, changes, origin, trace_id) from shared.audit_entry order by id")
                        .getResultList());
    }

    @Test
    void anEntryShouldSayWhoWhatBeforeAndAfterAndFromWhere() {
        Origin.set("192.0.2.1");
        Trace.resume("00-" + TRACE + "-b7ad6b7169203331-01");
        log(it -> it.record(person, "door.opened", "door", "Too hot.", Change.of("state", "shut", "open")));
        assertThat(entries())
                .containsExactly("person:" + person.userId() + "|" + company
                        + "|door.opened|door|Too hot.|{\"state\":[\"shut\",\"open\"]}|192.0.2.1|" + TRACE);
    }

    @Test
    void workInTheBackgroundShouldBeNamed() {
        Origin.set("consumer:doors");
        log(it -> it.record(new Caller.Task("doors"), "door.shut", "door", ""));
        assertThat(entries()).singleElement().asString().startsWith("task:doors|door.shut|door|||consumer:doors|");
    }

    @Test
    void onlyWhatDiffersShouldBeKept() {
        Change change = Change.between(
                Map.of("a", "same", "b", "old", "gone", 1), Map.of("a", "same", "b", "new \"quoted\"", "here", 2));
        assertThat(change.json())
                .isEqualTo("{\"b\":[\"old\",\"new \\\"quoted\\\"\"],\"gone\":[\"1\",\"\"],\"here\":[\"\",\"2\"]}");
        assertThat(Change.parse(change.json())).isEqualTo(change);
        assertThat(Change.of("a", null, "").json()).isEmpty();
        assertThat(Change.parse("")).isEqualTo(Change.none());
    }

    @Test
    void aLookShouldBeNotedOnceInARequestAndAgainInTheNext() {
        Origin.set("192.0.2.1");
        for (int i = 0; i < 2; i++) {
            log(it -> it.look(person, "door.viewed", "one", company));
            log(it -> it.look(person, "door.viewed", "two", null));
        }
        assertThat(entries()).hasSize(2);
        Origin.set("192.0.2.1");
        log(it -> it.look(person, "door.viewed", "one", company));
        assertThat(entries())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("person:" + person.userId() + "|" + company + "|door.viewed|one|");
    }
}
