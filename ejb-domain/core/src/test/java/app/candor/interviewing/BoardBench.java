package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.domain.BoardFinder;
import app.candor.interviewing.domain.BoardFinder.Place;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The board of one company with 1,000,000 invitations of three years to 200 templates: every filter that the page offers in
 * every order, its first page and pages somewhere inside; beside them, in the same run, a count of all and a page by
 * offset. Run by {@code ejb-domain/core/bench-board}.
 */
class BoardBench {
    private static final int INVITATIONS = 1_000_000;
    private static final int ROUNDS = 20;
    private static final UUID COMPANY = new UUID(7, 7);

    /** One after the other in time; the older ones are over, with a score where there was an interview. */
    private static final List<String> FILL = List.of(
            "insert into interviewing.template (id, revision, company_id, family_id, version_number, title, intro, language,"
                    + " status, created_at, updated_at, published_at) select md5('t' || i)::uuid, 1, '" + COMPANY
                    + "', md5('f' || i)::uuid, 1, 'Position ' || i, '', 'en', 'active', now(), now(), now()"
                    + " from generate_series(1, 200) i",
            "create temporary table line as select i, now() - make_interval(secs => (" + INVITATIONS
                    + " - i) * 94.6) as at, md5('i' || i) as hash, abs(hashint4(i)) % 100 as dice,"
                    + " abs(hashint4(i + 5)) % 76 + 20 as score from generate_series(1, " + INVITATIONS + ") i",
            "insert into interviewing.invitation (id, revision, company_id, template_id, candidate_name, candidate_email,"
                    + " deadline_set_at, status, secret_hash, created_at, updated_at, expires_at, started_at, completed_at, analysis_status,"
                    + " analysis_score, analysis_recommendation, analysis_at, decision, decision_reason, decided_by, decided_at)"
                    + " select overlay(overlay(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')"
                    + " || substr(hash, 1, 20) placing '7' from 13) placing '8' from 17)::uuid, 1, '" + COMPANY
                    + "', md5('t' || (1 + case when i % 10 = 0 then i / 5000 % 200 else abs(hashint4(i * 7)) % 200 end))::uuid,"
                    + " case when i % 5 = 0 then 'Юлия ' || (array['Соколова', 'Иванова', 'Петрова'])[1 + i % 3] else"
                    + " initcap(substr(md5('a' || abs(hashint4(i)) % 300), 1, 5)) end || ' '"
                    + " || initcap(substr(md5('b' || abs(hashint4(i + 1)) % 20000), 1, 7)),"
                    + " 'c' || i || '@example.test', at, status, hash || hash, at, least(now(), at + make_interval(hours =>"
                    + " case when status = 'pending' then 0 else dice * 4 end)), at + interval '14 days',"
                    + " case when status in ('in_progress', 'completed') then at end,"
                    + " case when status = 'completed' then at end, analysis, case when analysis = 'completed' then score end,"
                    + " case when analysis = 'completed' then (array['reject', 'consider', 'hire'])"
                    + "[1 + (score >= 50)::int + (score >= 75)::int] end, case when analysis is not null then at end, decision,"
                    + " case when decision is not null then 'Because.' end,"
                    + " case when decision is not null then '" + COMPANY
                    + "'::uuid end, case when decision is not null then at end"
                    + " from (select *, case when status = 'completed' and dice % 50 > 0 and (at < now() - interval '7 days'"
                    + " and dice < 60) then case when score > 85 then 'hire' when score > 60 then 'advance' else 'reject' end"
                    + " end as decision, case when status <> 'completed' then null when dice = 1 then 'failed'"
                    + " when at > now() - interval '1 hour' then 'started' else 'completed' end as analysis"
                    + " from (select *, case when at < now() - interval '14 days' then"
                    + " case when dice < 65 then 'completed' when dice < 90 then 'expired' else 'cancelled' end"
                    + " else case when dice < 35 then 'completed' when dice < 75 then 'pending' when dice < 95 then"
                    + " 'in_progress' else 'cancelled' end end as status from line) s) d order by i");

    @Test
    void everyFilterInEveryOrderAmongAMillionInvitations() throws Exception {
        try (Database database = new Database();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            List<String> indexes = withoutIndexes(statement);
            for (String step : FILL) {
                statement.execute(step);
            }
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze interviewing.invitation");
            List<String> lines = new ArrayList<>();
            lines.add("filled in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
            lines.add(baseline(statement, "count of all", "select count(*) from interviewing.invitation"));
            lines.add(baseline(
                    statement,
                    "page by offset, by name",
                    "select * from interviewing.invitation where company_id = '" + COMPANY
                            + "' order by candidate_name, id limit 26 offset 500000"));
            List<UUID> some = ids(statement);
            var services = new Services(database);
            double worst = 0;
            for (Map.Entry<String, InvitationFilter> filter : filters(statement).entrySet()) {
                for (String start : List.of("first", "inside")) {
                    StringBuilder line = new StringBuilder(String.format("%-34s %-6s", filter.getKey(), start));
                    for (BoardOrder.Key key : BoardOrder.Key.values()) {
                        for (boolean descending : List.of(false, true)) {
                            var order = new BoardOrder(key, descending);
                            double p95 = p95(services, filter.getValue(), order, start.equals("first") ? null : some);
                            worst = Math.max(worst, p95);
                            line.append(String.format(Locale.ROOT, " %s %.0f", order.code(), p95));
                        }
                    }
                    lines.add(line.toString());
                    Files.write(Path.of("target/board-bench.txt"), lines);
                }
            }
            lines.add(String.format(Locale.ROOT, "worst P95 %.0f ms", worst));
            Files.write(Path.of("target/board-bench.txt"), lines);
            assertThat(worst).isPositive();
        }
    }

    /** Filled without them and given back afterwards, which takes a fifth of the time. */
    private static List<String> withoutIndexes(Statement statement) throws Exception {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (var rows =
                statement.executeQuery("select indexname, indexdef from pg_indexes where schemaname = 'interviewing'"
                        + " and tablename = 'invitation' and indexdef not like '%UNIQUE%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index interviewing." + name);
        }
        return definitions;
    }

    private static Map<String, InvitationFilter> filters(Statement statement) throws Exception {
        Map<String, InvitationFilter> filters = new LinkedHashMap<>();
        filters.put("none", InvitationFilter.all());
        for (InvitationStatus status : InvitationStatus.values()) {
            filters.put("status " + status.code(), new InvitationFilter(status, null, null));
        }
        UUID template = UUID.fromString(one(statement, "select md5('t17')::uuid"));
        filters.put("template", new InvitationFilter(null, template, null));
        for (DecisionKind decision : DecisionKind.values()) {
            filters.put(
                    "decision " + decision.code(),
                    new InvitationFilter(null, null, null, decision, false, null, null, false));
        }
        filters.put("not decided", new InvitationFilter(null, null, null, null, true, null, null, false));
        for (AnalysisState state : AnalysisState.values()) {
            filters.put(
                    "analysis " + state.code(),
                    new InvitationFilter(null, null, null, null, false, state, null, false));
        }
        for (String recommendation : List.of("hire", "consider", "reject")) {
            filters.put(
                    "suggestion " + recommendation,
                    new InvitationFilter(null, null, null, null, false, null, recommendation, false));
        }
        filters.put("expiring soon", new InvitationFilter(null, null, null, null, false, null, null, true));
        String rare = one(statement, "select substr(md5('b7'), 1, 7)");
        String frequent = one(statement, "select substr(md5('a7'), 1, 5)");
        filters.put("text, one in 20,000", text(rare));
        filters.put("text, one in 300", text(frequent));
        filters.put("text, one in 15", text("соколова"));
        filters.put("text, all", text("example"));
        filters.put("text, two letters", text("юл"));
        filters.put("text, nobody", text("zebracrossing"));
        filters.put("completed, template, text", new InvitationFilter(InvitationStatus.COMPLETED, template, "юлия"));
        return filters;
    }

    private static InvitationFilter text(String words) {
        return new InvitationFilter(null, null, words);
    }

    private static double p95(Services services, InvitationFilter filter, BoardOrder order, List<UUID> starts) {
        Random random = new Random(7);
        long[] nanos = new long[ROUNDS];
        Instant now = Instant.now();
        for (int i = -3; i < ROUNDS; i++) {
            Place after = starts == null
                    ? null
                    : services.call(
                                    BoardFinder.class,
                                    it -> it.place(COMPANY, starts.get(random.nextInt(starts.size())), order))
                            .orElseThrow();
            long start = System.nanoTime();
            services.call(BoardFinder.class, it -> it.find(COMPANY, filter, order, after, 26, now));
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS * 95 / 100 - 1] / 1e6;
    }

    private static List<UUID> ids(Statement statement) throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (var rows = statement.executeQuery(
                "select id from interviewing.invitation tablesample system (0.2) repeatable (7) limit 2000")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        assertThat(ids).isNotEmpty();
        return ids;
    }

    private static String one(Statement statement, String sql) throws Exception {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String baseline(Statement statement, String name, String sql) throws Exception {
        long[] nanos = new long[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            long start = System.nanoTime();
            try (var rows = statement.executeQuery(sql)) {
                assertThat(rows.next()).isTrue();
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%-34s P50 %.0f ms P95 %.0f ms",
                name,
                nanos[ROUNDS / 2] / 1e6,
                nanos[ROUNDS * 95 / 100 - 1] / 1e6);
    }
}
