package app.candor.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.Services;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final UUID company = Ids.next();
    private final Caller.Person hr = new Caller.Person(Ids.next(), "H", Set.of(Role.HR), company);
    private final Caller.Person admin = new Caller.Person(Ids.next(), "A", Set.of(Role.ADMIN), null);
    private final MovableClock clock = new MovableClock(START);
    private Database database;
    private Services services;

    @BeforeEach
    void begin() {
        database = new Database();
        services = new Services(database).with(Clock.class, clock);
        record(hr, "invitation.decided", "one", "Clear =1+1", Change.of("decision", null, "hire"));
        record(admin, "user.suspended", "two", "50%_off", Change.none());
        record(new Caller.Task("doors"), "user.erased", "two", "", Change.none());
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void record(Caller caller, String action, String subject, String details, Change change) {
        services.run(AuditLog.class, it -> it.record(caller, action, subject, details, change));
        clock.advance(Duration.ofSeconds(1));
    }

    private List<String> found(AuditFilter filter) {
        return services.call(AuditTrail.class, it -> it.list(admin, filter, PageRequest.first())).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static AuditFilter by(String actor, String action, String subject, String text) {
        return new AuditFilter(actor, action, subject, text, null, null, null);
    }

    @Test
    void theNewestShouldComeFirstPageByPage() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Page<AuditEntry> page =
                    services.call(AuditTrail.class, it -> it.list(admin, AuditFilter.all(), PageRequest.of(from, 1)));
            page.items().forEach(entry -> seen.add(entry.action()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactly("user.erased", "user.suspended", "invitation.decided");
    }

    @Test
    void entriesShouldBeFoundByEachOfTheirParts() {
        assertThat(found(by(hr.userId().toString(), null, null, null))).containsExactly("invitation.decided");
        assertThat(found(by("person:" + admin.userId(), null, null, null))).containsExactly("user.suspended");
        assertThat(found(by("task:doors", null, " ", ""))).containsExactly("user.erased");
        assertThat(found(by(null, "user.", null, null))).containsExactly("user.erased", "user.suspended");
        assertThat(found(by(null, "user.suspended", null, null))).containsExactly("user.suspended");
        assertThat(found(by(null, "user", null, null))).isEmpty();
        assertThat(found(by(null, null, "two", null))).hasSize(2);
        assertThat(found(by(null, null, null, "HIRE"))).containsExactly("invitation.decided");
        assertThat(found(by(null, null, null, "50%_"))).containsExactly("user.suspended");
        assertThat(found(by(null, null, null, "5%off"))).isEmpty();
        assertThat(found(new AuditFilter(null, null, null, null, company, null, null)))
                .containsExactly("invitation.decided");
        assertThat(found(new AuditFilter(null, null, null, null, null, START.plusSeconds(1), START.plusSeconds(2))))
                .containsExactly("user.suspended");
    }

    @Test
    void onlyAdministratorsShouldReadIt() {
        assertThatThrownBy(() ->
                        services.call(AuditTrail.class, it -> it.list(hr, AuditFilter.all(), PageRequest.first())))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(
                        () -> services.run(AuditExport.class, it -> it.begin(hr, AuditFilter.all(), AuditFormat.CSV)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void badConditionsShouldBeRefused() {
        assertThatThrownBy(() -> new AuditFilter(null, null, null, null, null, START, START))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> AuditFilter.moment("from", "yesterday")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> AuditFormat.ofCode("xls")).isInstanceOf(Problem.class);
    }

    @Test
    void anExportShouldHoldEverythingOnceAndBeInTheLogItself() throws IOException {
        for (int i = 0; i < 2_005; i++) {
            int number = i;
            services.run(AuditLog.class, it -> it.record(hr, "door.opened", "door-" + number, ""));
        }
        services.with(OwnTransaction.class, new OwnTransaction());
        AuditFilter doors = by(null, "door.", null, null);
        services.run(AuditExport.class, it -> it.begin(admin, doors, AuditFormat.CSV));
        List<String> lines = exported(doors, AuditFormat.CSV).lines().toList();
        assertThat(lines).hasSize(2_006).first().asString().startsWith("at,actor,company,action");
        assertThat(Set.copyOf(lines)).hasSize(2_006);
        assertThat(found(by(null, "audit.exported", null, null))).hasSize(1);
    }

    @Test
    void whatASpreadsheetWouldRunShouldBecomeText() throws IOException {
        record(hr, "door.opened", "=cmd()", "+1,\"2\"\nnext", Change.none());
        AuditFilter doors = by(null, "door.", null, null);
        assertThat(exported(doors, AuditFormat.CSV)).contains(",'=cmd(),\"'+1,\"\"2\"\"\nnext\",");
        assertThat(exported(doors, AuditFormat.JSON_LINES))
                .contains("\"subject\":\"=cmd()\",\"details\":\"+1,\\\"2\\\"\\nnext\"")
                .endsWith("}\n");
    }

    private String exported(AuditFilter filter, AuditFormat format) throws IOException {
        var output = new ByteArrayOutputStream();
        services.run(AuditExport.class, it -> {
            try {
                it.write(admin, filter, format, output);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return output.toString(StandardCharsets.UTF_8);
    }
}
