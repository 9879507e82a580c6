package app.candor.shared.audit;

import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.PageRequest;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.Rounds;
import app.candor.testing.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Every filter of the audit page among 1,000,000 entries of two years: 20,000 people of 500 companies, tasks that did a
 * third of everything, a reason in every twentieth entry. Beside them, in the same run, a count of all and what a search
 * without an index costs. Run by {@code ejb-domain/core/bench AuditSearchBench}.
 */
class AuditSearchBench {
    private static final int ENTRIES = 1_000_000;
    private static final int ROUNDS = 40;
    private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");

    private static final String FILL = "insert into shared.audit_entry (id, actor, action, subject, details, trace_id,"
            + " at, company_id, origin, changes) select"
            + " ('0190' || lpad(to_hex(i), 8, '0') || '70008000' || substr(md5('e' || i), 1, 12))::uuid,"
            + " case when i % 3 = 0 then 'task:' || (array['invitation-expiry', 'clean-up', 'recording-processing'])[1 + i % 7 % 3]"
            + " else 'person:' || md5('p' || i::bigint * 7919 % 20000)::uuid end,"
            + " case when i % 5000 = 0 then 'skill.deleted' when i % 200 = 0 then 'user.suspended'"
            + " else (array['invitation.created', 'invitation.decided', 'invitation.viewed', 'template.published',"
            + " 'user.roles-changed', 'company.member-added', 'recording.viewed'])[1 + i % 7] end,"
            + " md5('s' || i / 5)::uuid::text,"
            + " case when i % 20 = 0 then 'Left the company in ' || substr(md5('d' || i), 1, 8) else '' end,"
            + " md5('t' || i), timestamptz '2026-11-01' - (" + ENTRIES + " - i) * interval '63 seconds',"
            + " case when i % 3 = 0 then null else md5('c' || i::bigint * 7919 % 20000 % 500)::uuid end,"
            + " case when i % 3 = 0 then '' else '10.' || i % 200 || '.' || i % 251 || '.7' end,"
            + " case when i % 4 = 0 then '{\"status\":[\"active\",\"suspended\"]}' else '' end"
            + " from generate_series(1, " + ENTRIES + ") i";

    private final Caller admin = new Caller.Person(Ids.next(), "Ann", Set.of(Role.ADMIN), null);

    @Test
    void everyFilterAmongAMillionEntries() throws Exception {
        try (Database database = new Database();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute(FILL);
            statement.execute("vacuum analyze shared.audit_entry");
            List<String> lines =
                    new ArrayList<>(List.of("filled in " + (System.nanoTime() - begun) / 1_000_000_000 + " s"));
            for (Map.Entry<String, String> one : baselines().entrySet()) {
                lines.add(Rounds.measured(one.getKey(), random -> Rounds.run(statement, one.getValue()), 5));
            }
            var services = new Services(database);
            for (Map.Entry<String, Function<Random, AuditFilter>> one :
                    filters().entrySet()) {
                lines.add(Rounds.measured(
                        one.getKey(), random -> page(services, one.getValue().apply(random), null), ROUNDS));
            }
            lines.add(Rounds.measured(
                    "a page in the middle",
                    random -> page(services, AuditFilter.all(), id(random.nextInt(ENTRIES))),
                    ROUNDS));
            Files.write(Path.of("target/AuditSearchBench.txt"), lines);
        }
    }

    private static Map<String, String> baselines() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("plain count of all entries", "select count(*) from shared.audit_entry");
        all.put(
                "sequential search, one word (ILIKE)",
                "select id from shared.audit_entry where details || '' ilike '%zebra%' order by at desc limit 51");
        return all;
    }

    private static Map<String, Function<Random, AuditFilter>> filters() {
        Map<String, Function<Random, AuditFilter>> all = new LinkedHashMap<>();
        all.put("no condition", random -> AuditFilter.all());
        all.put("a person", random -> filter(person(random), null, null, null, null, 0));
        all.put("a task that did a ninth of all", random -> filter("task:clean-up", null, null, null, null, 0));
        all.put("an action, a seventh of all", random -> filter(null, "invitation.created", null, null, null, 0));
        all.put("a rare action", random -> filter(null, "skill.deleted", null, null, null, 0));
        all.put("a kind of action", random -> filter(null, "invitation.", null, null, null, 0));
        all.put("a rare kind of action", random -> filter(null, "skill.", null, null, null, 0));
        all.put("a subject", random -> filter(null, null, subject(random), null, null, 0));
        all.put("a company", random -> filter(null, null, null, null, company(random), 0));
        all.put("a day", random -> filter(null, null, null, null, null, 1));
        all.put("a text that a quarter has", random -> filter(null, null, null, "suspended", null, 0));
        all.put("a text that a twentieth has", random -> filter(null, null, null, "left the company", null, 0));
        all.put("a text that one has", random -> filter(null, null, null, reason(random), null, 0));
        all.put("a text that five have", random -> filter(null, null, null, subject(random), null, 0));
        all.put("an address", random -> filter(null, null, null, "10.17.1" + random.nextInt(10), null, 0));
        all.put("a text that nobody has", random -> filter(null, null, null, "zebracrossing", null, 0));
        all.put("two letters that all have", random -> filter(null, null, null, "te", null, 0));
        all.put("two letters that nobody has", random -> filter(null, null, null, "zx", null, 0));
        all.put("two letters nobody has, a month", random -> filter(null, null, null, "zx", null, 30));
        all.put("a person and a kind", random -> filter(person(random), "invitation.", null, null, null, 0));
        all.put("a person and a text", random -> filter(person(random), null, null, "suspended", null, 0));
        all.put("a company and a rare action", random -> filter(null, "skill.deleted", null, null, company(random), 0));
        all.put("a company and a text", random -> filter(null, null, null, "left", company(random), 0));
        all.put("a rare action and a day", random -> filter(null, "skill.deleted", null, null, null, 1));
        all.put(
                "everything",
                random -> filter(person(random), "invitation.", null, "invitation", company(random), 300));
        return all;
    }

    private static AuditFilter filter(
            String actor, String action, String subject, String text, UUID company, int days) {
        Instant to = days == 0 ? null : END.minus(Duration.ofDays(100));
        return new AuditFilter(
                actor, action, subject, text, company, to == null ? null : to.minus(Duration.ofDays(days)), to);
    }

    private static String person(Random random) {
        return "person:" + Rounds.uuid("p" + random.nextInt(20_000));
    }

    private static String subject(Random random) {
        return Rounds.uuid("s" + random.nextInt(ENTRIES / 5)).toString();
    }

    private static UUID company(Random random) {
        return Rounds.uuid("c" + random.nextInt(500));
    }

    private static String reason(Random random) {
        return Rounds.md5("d" + random.nextInt(ENTRIES / 20) * 20L).substring(0, 8);
    }

    private static UUID id(int number) {
        String random = Rounds.md5("e" + number).substring(0, 12);
        String all = "0190" + String.format(Locale.ROOT, "%08x", number) + "70008000" + random;
        return UUID.fromString(all.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private int page(Services services, AuditFilter filter, UUID after) {
        return services.call(AuditTrail.class, trail -> trail.list(admin, filter, new PageRequest(after, 50)))
                .items()
                .size();
    }
}
