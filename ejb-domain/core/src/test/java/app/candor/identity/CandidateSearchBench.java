package app.candor.identity;

import app.candor.identity.CandidateQuery.SkillAtLeast;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.Rounds;
import app.candor.testing.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Searches among 100,000 candidates with ten skills each out of 400, some of them with a third of the candidates, and
 * summaries of a hundred words; beside them, in the same run, a count of all profiles and what one would write without an
 * index. Run by {@code ejb-domain/core/bench}.
 */
class CandidateSearchBench {
    private static final int CANDIDATES = 100_000;
    private static final int SKILLS = 400;
    private static final int ROUNDS = 40;

    private static final List<String> FILL = List.of(
            "insert into identity.skill_category values ('" + new UUID(7, 0) + "', 'All', 'all', now(), now(), 1)",
            "insert into identity.skill (id, category_id, name, name_key, aliases, active, created_at, updated_at, version)"
                    + " select md5('skill' || i)::uuid, '" + new UUID(7, 0)
                    + "', substr(md5('s' || i), 1, 7), substr(md5('s' || i), 1, 7), '', true, now(), now(), 1 from generate_series(1, "
                    + SKILLS
                    + ") i",
            "insert into identity.skill_term (term_key, term, skill_id, position) select name_key, name, id, 0 from identity.skill",
            "insert into identity.app_user (id, subject, email, full_name, roles, created_at, updated_at, version)"
                    + " select md5('user' || i)::uuid, 'u' || i, i || '@example.test',"
                    + " initcap(substr(md5('a' || i % 3000), 1, 6)) || ' ' || initcap(substr(md5('b' || i), 1, 7)),"
                    + " 'candidate', now(), now(), 1 from generate_series(1, " + CANDIDATES + ") i",
            "insert into identity.candidate_profile select md5('user' || i)::uuid,"
                    + " (array['Backend developer', 'Frontend developer', 'Data analyst', 'Nurse', 'Accountant',"
                    + " 'Warehouse manager', 'Teacher', 'Sales lead', 'Chef', 'Product designer'])[1 + i % 10]"
                    + " || ', ' || substr(md5('c' || i % 500), 1, 8),"
                    + " (array['entry', 'junior', 'mid', 'senior', 'lead'])[1 + i % 5], i % 30,"
                    + " (select string_agg(substr(md5('w' || (i * 31 + k * k * 7) % 20000), 1, 6), ' ')"
                    + " from generate_series(1, 100) k), true, now(), now(), 1 from generate_series(1, " + CANDIDATES
                    + ") i",
            // A square spreads them unevenly: the first skills belong to many, the last ones to few.
            "insert into identity.candidate_skill select md5('user' || i)::uuid,"
                    + " md5('skill' || (1 + floor(" + SKILLS
                    + " * power(abs(hashint8(i * 100 + k)) / 2147483648.0, 3))))::uuid,"
                    + " 1 + abs(hashint8(i * 17 + k)) % 5 from generate_series(1, " + CANDIDATES
                    + ") i, generate_series(1, 12) k on conflict do nothing");

    @Test
    void searchesAmongAHundredThousandCandidates() throws Exception {
        try (Database database = new Database();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            for (String step : FILL) {
                statement.execute(step);
            }
            statement.execute("vacuum analyze");
            String filled = "filled in " + (System.nanoTime() - begun) / 1_000_000_000 + " s";
            var services = new Services(database);
            var hr = new Caller.Person(Ids.next(), "Hana", Set.of(Role.HR), null);
            Map<String, Rounds.Work> cases = new LinkedHashMap<>();
            cases.put(
                    "plain count of all profiles",
                    random -> Rounds.run(statement, "select count(*) from identity.candidate_profile"));
            cases.put(
                    "sequential search, one word (ILIKE)",
                    random -> Rounds.run(
                            statement,
                            "select count(*) from identity.candidate_profile p join identity.app_user u on u.id = p.user_id"
                                    + " where u.full_name || p.headline || p.summary ilike '%develop%'"));
            cases.put("no condition", random -> search(services, hr, null, null));
            cases.put("experience", random -> search(services, hr, null, ExperienceLevel.SENIOR));
            cases.put(
                    "one skill that a third has, at any level",
                    random -> search(services, hr, null, null, skill(1, 1)));
            cases.put(
                    "one skill that a third has, and experience",
                    random -> search(services, hr, null, ExperienceLevel.LEAD, skill(1, 1)));
            cases.put(
                    "one skill", random -> search(services, hr, null, null, skill(2 + random.nextInt(SKILLS - 1), 3)));
            cases.put(
                    "three skills of many",
                    random -> search(services, hr, null, null, skill(1, 2), skill(2, 2), skill(3, 2)));
            cases.put("a word that a fifth has", random -> search(services, hr, "developer", null));
            cases.put("a word and a skill", random -> search(services, hr, "analyst", null, skill(1, 3)));
            cases.put("a word of summaries", random -> search(services, hr, word(random), null));
            cases.put(
                    "a skill by its name",
                    random -> search(
                            services,
                            hr,
                            Rounds.md5("s" + (1 + random.nextInt(SKILLS))).substring(0, 7),
                            null));
            cases.put("a misspelt word", random -> search(services, hr, "acountent", null));
            cases.put("a misspelt word that a fifth has", random -> search(services, hr, "develper", null));
            cases.put("a word that nobody has", random -> search(services, hr, "zebracrossing", null));
            List<String> lines = new ArrayList<>(List.of(filled));
            for (Map.Entry<String, Rounds.Work> one : cases.entrySet()) {
                lines.add(Rounds.measured(one.getKey(), one.getValue(), ROUNDS));
            }
            Files.write(Path.of("target/CandidateSearchBench.txt"), lines);
        }
    }

    private static SkillAtLeast skill(int number, int level) {
        return new SkillAtLeast(Rounds.uuid("skill" + number), level);
    }

    private static String word(Random random) {
        return Rounds.md5("w" + random.nextInt(20_000)).substring(0, 6);
    }

    private static int search(
            Services services, Caller hr, String text, ExperienceLevel level, SkillAtLeast... skills) {
        var query = new CandidateQuery(List.of(skills), text, level, null);
        return services.call(CandidateSearch.class, it -> it.search(hr, query, null, 25))
                .items()
                .size();
    }
}
