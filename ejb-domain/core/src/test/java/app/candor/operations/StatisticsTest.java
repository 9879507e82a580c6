package app.candor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.analysis.domain.AnalysisFigures;
import app.candor.identity.domain.PeopleFigures;
import app.candor.interviewing.domain.InterviewFigures;
import app.candor.media.domain.MediaFigures;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.statistics.ArrivalSource;
import app.candor.shared.statistics.Figure;
import app.candor.shared.statistics.FigureSource;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Caller.Person admin = new Caller.Person(Ids.next(), "A", Set.of(Role.ADMIN), null);
    private Database database;
    private Services services;

    @BeforeEach
    void begin() {
        database = new Database();
        services = new Services(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private StatisticsView view() {
        List<Class<? extends FigureSource>> types =
                List.of(MediaFigures.class, InterviewFigures.class, AnalysisFigures.class, PeopleFigures.class);
        List<FigureSource> sources = new ArrayList<>();
        types.forEach(type -> sources.add(now -> services.call(type, it -> it.figures(now))));
        ArrivalSource people = since -> services.call(PeopleFigures.class, it -> it.arrivals(since));
        return new Statistics(sources, List.of(people), Clock.fixed(NOW, ZoneOffset.UTC)).get(admin);
    }

    private void insert(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void person(String roles, String status, String createdAt) throws SQLException {
        insert("insert into identity.app_user (id, subject, email, full_name, roles, status, created_at, updated_at,"
                + " version) values ('" + Ids.next() + "', '" + Ids.next() + "', 'e', 'n', '" + roles + "', '" + status
                + "', '" + createdAt + "', now(), 1)");
    }

    @Test
    void everythingShouldBeCountedByItsState() throws SQLException {
        person("hr,admin", "active", "2026-11-20T23:59:59Z");
        person("hr", "suspended", "2026-10-23T00:00:00Z");
        person("", "pending", "2026-10-22T23:59:59Z");
        String template = Ids.next().toString();
        insert("insert into interviewing.template values ('" + template + "', 1, '" + Ids.next() + "', '" + Ids.next()
                + "', 1, 't', '', 'en', 'active', now(), now(), now(), null)");
        for (String expiry : List.of("2026-11-22", "2026-11-20")) {
            insert("insert into interviewing.invitation (id, revision, company_id, template_id, candidate_name,"
                    + " candidate_email, status, secret_hash, created_at, updated_at, expires_at) values ('"
                    + Ids.next() + "', 1, '" + Ids.next() + "', '" + template + "', 'n', 'e', 'pending', repeat('"
                    + expiry.charAt(9) + "', 64), now(), now(), '" + expiry + "')");
        }
        StatisticsView view = view();
        Map<String, Long> figures = view.figures().stream().collect(Collectors.toMap(Figure::key, Figure::value));
        assertThat(figures)
                .containsEntry("people.status.active", 1L)
                .containsEntry("people.status.suspended", 1L)
                .containsEntry("people.status.pending", 1L)
                .containsEntry("people.status.deleted", 0L)
                .containsEntry("people.role.hr", 2L)
                .containsEntry("people.role.admin", 1L)
                .containsEntry("people.role.candidate", 0L)
                .containsEntry("templates.active", 1L)
                .containsEntry("invitations.pending", 1L)
                .containsEntry("invitations.expired", 1L)
                .containsEntry("recordings.bytes", 0L)
                .containsEntry("analyses.completed", 0L);
        assertThat(view.arrivals()).hasSize(Statistics.DAYS);
        assertThat(view.arrivals().get(0)).isEqualTo(new Arrivals("2026-10-23", 1));
        assertThat(view.arrivals().get(28)).isEqualTo(new Arrivals("2026-11-20", 1));
        assertThat(view.arrivals().get(29))
                .isEqualTo(new Arrivals(LocalDate.ofInstant(NOW, ZoneOffset.UTC).toString(), 0));
    }

    @Test
    void onlyAdministratorsShouldSeeIt() {
        var statistics = new Statistics(List.<FigureSource>of(), List.of(), Clock.systemUTC());
        var hr = new Caller.Person(Ids.next(), "H", Set.of(Role.HR), Ids.next());
        assertThatThrownBy(() -> statistics.get(hr)).isInstanceOf(Problem.class);
    }
}
