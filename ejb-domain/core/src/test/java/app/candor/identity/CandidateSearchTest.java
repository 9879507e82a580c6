package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.CandidateQuery.SkillAtLeast;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Page;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidateSearchTest {
    private Database database;
    private Crowd crowd;
    private Caller.Person admin;
    private Caller.Person hr;
    private UUID java;
    private UUID sql;

    @BeforeEach
    void begin() {
        database = new Database();
        crowd = new Crowd(database);
        admin = crowd.arrives(Role.ADMIN);
        hr = crowd.arrives(Role.HR);
        UUID category = crowd.services
                .call(SkillTaxonomy.class, skills -> skills.createCategory(admin, "Technology"))
                .id();
        java = skill(category, "Java", "JVM");
        sql = skill(category, "PostgreSQL", "Postgres");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private UUID skill(UUID category, String name, String alias) {
        return crowd.services
                .call(
                        SkillTaxonomy.class,
                        skills -> skills.create(admin, new SkillDraft(category, name, List.of(alias))))
                .id();
    }

    private Caller.Person candidate(
            String name, String headline, String summary, ExperienceLevel level, Map<UUID, Integer> skills) {
        String subject = Ids.next().toString();
        Caller.Person person = crowd.signsIn(
                new SignIn(subject, subject + "@x.test", name, Set.of("candidate"), null, crowd.clock.instant()));
        crowd.services.call(
                CandidateProfiles.class,
                it -> it.describe(person, new CandidateDescription(headline, level, 5, summary, true), 0L));
        skills.forEach((skill, rated) ->
                crowd.services.call(CandidateProfiles.class, it -> it.rateSkill(person, skill, rated, null)));
        return person;
    }

    private Caller.Person ada() {
        return candidate("Ada Löwe", "Backend developer", "Banks.", ExperienceLevel.SENIOR, Map.of(java, 5, sql, 3));
    }

    private Page<CandidateCard> search(Caller caller, CandidateQuery query, String cursor, Integer limit) {
        return crowd.services.call(CandidateSearch.class, it -> it.search(caller, query, cursor, limit));
    }

    private List<String> found(String text, SkillAtLeast... skills) {
        return search(hr, new CandidateQuery(List.of(skills), text, null, null), null, null).items().stream()
                .map(CandidateCard::fullName)
                .toList();
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void allSkillsShouldBeThereAtTheirLeastLevels() {
        ada();
        candidate("Ben", "Developer", "", ExperienceLevel.MID, Map.of(java, 3));
        assertThat(found(null, new SkillAtLeast(java, 1))).containsExactly("Ada Löwe", "Ben");
        assertThat(found(null, new SkillAtLeast(java, 4))).containsExactly("Ada Löwe");
        assertThat(found(null, new SkillAtLeast(java, 3), new SkillAtLeast(sql, 3)))
                .containsExactly("Ada Löwe");
        assertThat(found(null, new SkillAtLeast(java, 3), new SkillAtLeast(sql, 4)))
                .isEmpty();
        CandidateCard card = search(
                        hr,
                        new CandidateQuery(
                                List.of(new SkillAtLeast(java, 3), new SkillAtLeast(sql, 1)), null, null, null),
                        null,
                        null)
                .items()
                .get(0);
        assertThat(card.score()).isEqualTo(80);
        assertThat(card.skills()).extracting(RatedSkillView::level).containsExactly(5, 3);
    }

    @Test
    void wordsShouldBeFoundInNamesHeadlinesSummariesSkillsAndAliases() {
        ada();
        candidate("Ben", "Designer", "Likes to code Java backends", ExperienceLevel.MID, Map.of());
        assertThat(found("LÖWE")).containsExactly("Ada Löwe");
        assertThat(found("banks")).containsExactly("Ada Löwe");
        assertThat(found("develop")).containsExactly("Ada Löwe");
        assertThat(found("jvm")).containsExactly("Ada Löwe");
        assertThat(found("postgres löwe")).containsExactly("Ada Löwe");
        assertThat(found("löwe designer")).isEmpty();
        // A skill counts more than the same word in a summary.
        assertThat(found("java")).containsExactly("Ada Löwe", "Ben");
        assertThat(found("'; drop table identity.app_user; --")).isEmpty();
        assertThat(found("!!! %")).isEmpty();
    }

    @Test
    void misspeltWordsShouldBeForgivenWhenNobodyHasThem() {
        ada();
        candidate("Ben", "Designer", "", ExperienceLevel.MID, Map.of());
        assertThat(found("developr")).containsExactly("Ada Löwe");
        assertThat(found("postgersql")).containsExactly("Ada Löwe");
        assertThat(found("desinger")).containsExactly("Ben");
        assertThat(found("xylophone")).isEmpty();
        assertThat(found("banks developr")).containsExactly("Ada Löwe");
    }

    @Test
    void aNewNameOfASkillShouldFindThoseWhoHaveIt() {
        ada();
        SkillView view = crowd.services.call(SkillTaxonomy.class, skills -> skills.get(admin, sql));
        crowd.services.call(
                SkillTaxonomy.class,
                it -> it.change(admin, sql, new SkillDraft(view.categoryId(), "Elephant", List.of()), view.revision()));
        assertThat(found("elephant")).containsExactly("Ada Löwe");
    }

    @Test
    void onlyThoseWhoWantToBeFoundShouldBe() {
        Caller.Person ada = ada();
        assertThat(found("ada")).hasSize(1);
        describe(ada, false);
        assertThat(found("ada")).isEmpty();
        assertThat(found(null)).isEmpty();
        refused("not-found", () -> crowd.services.call(CandidateSearch.class, it -> it.get(hr, ada.userId())));
        refused("not-found", () -> crowd.services.call(CandidateSearch.class, it -> it.get(admin, ada.userId())));
        describe(ada, true);
        assertThat(found(null, new SkillAtLeast(java, 5))).hasSize(1);
    }

    @Test
    void theWordsOfWhoCannotBeFoundShouldBeForgotten() throws SQLException {
        Caller.Person ada = ada();
        candidate("Ada", "", "", ExperienceLevel.MID, Map.of());
        assertThat(knownWords()).contains("ada", "löwe");
        describe(ada, false);
        assertThat(knownWords()).contains("ada").doesNotContain("löwe", "developer");
        describe(ada, true);
        assertThat(found("löwee develper")).containsExactly("Ada Löwe");
    }

    private List<String> knownWords() throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows =
                        connection.createStatement().executeQuery("select word from identity.candidate_word")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private void describe(Caller.Person person, boolean discoverable) {
        long seen = crowd.services
                .call(CandidateProfiles.class, it -> it.own(person))
                .revision();
        var said = new CandidateDescription("Backend developer", ExperienceLevel.SENIOR, 5, "", discoverable);
        crowd.services.call(CandidateProfiles.class, it -> it.describe(person, said, seen));
    }

    @Test
    void suspendedAndDeletedCandidatesShouldNotBeFoundByHiringTeams() {
        UUID ada = ada().userId();
        crowd.services.call(UserAdministration.class, users -> users.suspend(admin, ada, "Left.", null));
        assertThat(found("ada")).isEmpty();
        refused("not-found", () -> crowd.services.call(CandidateSearch.class, it -> it.get(hr, ada)));
        var suspended = new CandidateQuery(null, "ada", null, UserStatus.SUSPENDED);
        assertThat(search(admin, suspended, null, null).items()).hasSize(1);
        refused("forbidden", () -> search(hr, suspended, null, null));
        crowd.services.call(UserAdministration.class, users -> users.activate(admin, ada, null));
        assertThat(found("ada")).hasSize(1);
        crowd.services.run(UserAdministration.class, users -> users.delete(admin, ada, null));
        assertThat(found("ada")).isEmpty();
        assertThat(search(admin, suspended, null, null).items()).isEmpty();
    }

    @Test
    void somebodyWhoIsNoCandidateAnyMoreShouldNotBeFound() {
        UUID ada = ada().userId();
        long seen = crowd.services
                .call(UserAdministration.class, users -> users.get(admin, ada))
                .revision();
        crowd.services.call(
                UserAdministration.class, users -> users.changeRoles(admin, ada, List.of(Role.INTERVIEWER), seen));
        assertThat(found("ada")).isEmpty();
    }

    @Test
    void theBestShouldComeFirstPageByPage() {
        for (int i = 0; i < 5; i++) {
            candidate("C" + i, "", "", i % 2 == 0 ? ExperienceLevel.MID : null, Map.of(java, 1 + i % 3));
        }
        var query = new CandidateQuery(List.of(new SkillAtLeast(java, 1)), null, null, null);
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Page<CandidateCard> page = search(hr, query, cursor, 2);
            page.items().forEach(card -> names.add(card.fullName()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(names).containsExactly("C2", "C4", "C1", "C3", "C0");
        assertThat(search(hr, new CandidateQuery(null, null, ExperienceLevel.MID, null), null, null)
                        .items())
                .extracting(CandidateCard::fullName)
                .containsExactly("C4", "C2", "C0");
        var misspelt = new CandidateQuery(null, "jvaa java", null, null);
        Page<CandidateCard> alike = search(hr, misspelt, null, 3);
        assertThat(alike.items()).hasSize(3);
        assertThat(search(hr, misspelt, alike.next(), 3).items()).hasSize(2).doesNotContainAnyElementsOf(alike.items());
    }

    @Test
    void aCandidateShouldBeShownWithoutAWayToReachThem() {
        UUID ada = ada().userId();
        CandidateView view = crowd.services.call(CandidateSearch.class, it -> it.get(hr, ada));
        assertThat(view.summary()).isEqualTo("Banks.");
        assertThat(view.skills()).extracting(RatedSkillView::name).containsExactly("Java", "PostgreSQL");
        assertThat(view.toString()).doesNotContain("@");
        assertThat(found("x test")).isEmpty();
    }

    @Test
    void badQuestionsShouldBeRefused() {
        refused("invalid", () -> found(null, new SkillAtLeast(java, 0)));
        refused("not-found", () -> found(null, new SkillAtLeast(Ids.next(), 1)));
        refused("invalid", () -> found("x".repeat(201)));
        refused("invalid", () -> search(hr, new CandidateQuery(null, null, null, null), "abc", null));
        refused("invalid", () -> search(hr, new CandidateQuery(null, null, null, null), null, 0));
        Caller.Person ada = ada();
        refused("forbidden", () -> search(ada, new CandidateQuery(null, null, null, null), null, null));
        Caller.Person interviewer = crowd.arrives(Role.INTERVIEWER);
        refused("forbidden", () -> crowd.services.call(CandidateSearch.class, it -> it.get(interviewer, ada.userId())));
    }
}
