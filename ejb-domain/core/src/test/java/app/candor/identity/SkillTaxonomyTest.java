package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.candor.identity.event.SkillActivated;
import app.candor.identity.event.SkillCategoryDeleted;
import app.candor.identity.event.SkillDeactivated;
import app.candor.identity.event.SkillDeleted;
import app.candor.identity.event.SkillUpdated;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SkillTaxonomyTest {
    private Database database;
    private Crowd crowd;
    private Caller.Person admin;
    private UUID languages;

    @BeforeEach
    void begin() {
        database = new Database();
        crowd = new Crowd(database);
        admin = crowd.arrives(Role.ADMIN);
        languages = skills(skills -> skills.createCategory(admin, "Languages")).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <R> R skills(Function<SkillTaxonomy, R> work) {
        return crowd.services.call(SkillTaxonomy.class, work);
    }

    private SkillView add(String name, String... aliases) {
        return skills(skills -> skills.create(admin, new SkillDraft(languages, name, List.of(aliases))));
    }

    private SkillView change(SkillView skill, String name, String... aliases) {
        var draft = new SkillDraft(languages, name, List.of(aliases));
        return skills(skills -> skills.change(admin, skill.id(), draft, skill.revision()));
    }

    private List<String> found(SkillFilter filter) {
        return skills(skills -> skills.list(admin, filter, PageRequest.first())).items().stream()
                .map(SkillView::name)
                .toList();
    }

    private List<String> suggested(String text) {
        return skills(skills -> skills.suggest(admin, text)).stream()
                .map(SkillView::name)
                .toList();
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void aNameShouldMeanOneSkillHoweverItIsWritten() {
        add("JavaScript", "JS", "ECMAScript");
        refused("skill-name-taken", () -> add("javascript"));
        refused("skill-name-taken", () -> add("ＪａｖａＳｃｒｉｐｔ"));
        refused("skill-name-taken", () -> add(" Java\u00A0Script ".replace("\u00A0", ""), "X"));
        refused("skill-name-taken", () -> add("TypeScript", "js"));
        refused("skill-name-taken", () -> add("ecmascript"));
        assertThat(add("C").name()).isEqualTo("C");
        assertThat(add("C++").name()).isEqualTo("C++");
        assertThat(add("C#", "c#", "C sharp").aliases()).containsExactly("C sharp");
    }

    @Test
    void anAliasThatIsGivenUpShouldBeFree() {
        SkillView script = add("JavaScript", "JS");
        change(script, "JavaScript");
        assertThat(add("Jscript", "JS").aliases()).containsExactly("JS");
        refused("skill-name-taken", () -> change(skills(skills -> skills.get(admin, script.id())), "JavaScript", "js"));
    }

    @Test
    void theSameAgainShouldTellNothing() {
        SkillView java = add("Java", "JVM");
        assertThat(change(java, "Java", "JVM").revision()).isEqualTo(java.revision());
        assertThat(crowd.services.events(SkillUpdated.class)).isEmpty();
        assertThat(change(java, "Java", "JVM", "JDK").revision()).isGreaterThan(java.revision());
        assertThat(crowd.services.events(SkillUpdated.class)).hasSize(1);
        refused("stale-revision", () -> change(java, "Kava"));
        refused(
                "revision-required",
                () -> skills(skills -> skills.change(admin, java.id(), new SkillDraft(languages, "K", null), null)));
    }

    @Test
    void offeringAndNotOfferingShouldEachBeToldOnce() {
        UUID java = add("Java").id();
        skills(skills -> skills.deactivate(admin, java, null));
        assertThat(skills(skills -> skills.deactivate(admin, java, null)).active())
                .isFalse();
        assertThat(suggested("java")).isEmpty();
        skills(skills -> skills.activate(admin, java, null));
        assertThat(skills(skills -> skills.activate(admin, java, null)).active())
                .isTrue();
        assertThat(crowd.services.events(SkillDeactivated.class)).hasSize(1);
        assertThat(crowd.services.events(SkillActivated.class)).hasSize(1);
    }

    @Test
    void aSkillThatACandidateHasShouldStay() {
        UUID java = add("Java").id();
        Caller.Person candidate = crowd.arrives(Role.CANDIDATE);
        crowd.services.call(CandidateProfiles.class, profiles -> profiles.rateSkill(candidate, java, 3, null));
        refused("skill-in-use", () -> crowd.services.run(SkillTaxonomy.class, it -> it.delete(admin, java, null)));
        crowd.services.call(CandidateProfiles.class, profiles -> profiles.removeSkill(candidate, java, null));
        refused("category-in-use", this::deleteLanguages);
        crowd.services.run(SkillTaxonomy.class, skills -> skills.delete(admin, java, null));
        deleteLanguages();
        assertThat(crowd.services.events(SkillDeleted.class)).containsExactly(new SkillDeleted(java));
        assertThat(crowd.services.events(SkillCategoryDeleted.class))
                .containsExactly(new SkillCategoryDeleted(languages));
    }

    private void deleteLanguages() {
        crowd.services.run(SkillTaxonomy.class, skills -> skills.deleteCategory(admin, languages, null));
    }

    @Test
    void categoriesShouldHaveNamesOfTheirOwn() {
        refused("category-name-taken", () -> skills(skills -> skills.createCategory(admin, "LANGUAGES")));
        UUID tools = skills(skills -> skills.createCategory(admin, "  Tools ")).id();
        long revision = skills(skills -> skills.category(admin, tools)).revision();
        refused(
                "category-name-taken",
                () -> skills(skills -> skills.renameCategory(admin, tools, "languages", revision)));
        assertThat(skills(skills -> skills.renameCategory(admin, tools, "TOOLS", revision))
                        .name())
                .isEqualTo("TOOLS");
        refused("stale-revision", () -> skills(skills -> skills.renameCategory(admin, tools, "X", revision)));
        add("Java");
        List<SkillCategoryView> categories = skills(skills -> skills.categories(admin));
        assertThat(categories)
                .extracting(SkillCategoryView::name, SkillCategoryView::skills)
                .containsExactly(tuple("Languages", 1L), tuple("TOOLS", 0L));
    }

    @Test
    void skillsShouldBeFoundByNameAliasAndInSpiteOfMistakes() {
        add("Java");
        add("JavaScript", "JS", "ECMAScript");
        add("PostgreSQL", "Postgres");
        UUID tools = skills(skills -> skills.createCategory(admin, "Tools")).id();
        skills(skills -> skills.create(admin, new SkillDraft(tools, "Git", null)));
        assertThat(found(new SkillFilter("java", null, null))).containsExactly("Java", "JavaScript");
        assertThat(found(new SkillFilter("ecma", null, null))).containsExactly("JavaScript");
        assertThat(found(new SkillFilter("100%", null, null))).isEmpty();
        assertThat(found(new SkillFilter(null, tools, true))).containsExactly("Git");
        assertThat(found(new SkillFilter(null, null, false))).isEmpty();
        assertThat(suggested("java")).startsWith("Java", "JavaScript");
        assertThat(suggested("script")).containsExactly("JavaScript");
        assertThat(suggested("Postgrse")).containsExactly("PostgreSQL");
        assertThat(suggested(" ")).isEmpty();
    }

    @Test
    void skillsShouldBeListedByNamePageByPage() {
        add("b");
        add("C");
        add("a");
        Page<SkillView> first =
                skills(skills -> skills.list(admin, new SkillFilter(null, null, null), PageRequest.of(null, 2)));
        Page<SkillView> second = skills(
                skills -> skills.list(admin, new SkillFilter(null, null, null), PageRequest.of(first.next(), 2)));
        assertThat(first.items()).extracting(SkillView::name).containsExactly("a", "b");
        assertThat(second.items()).extracting(SkillView::name).containsExactly("C");
        assertThat(second.next()).isNull();
    }

    @Test
    void badInputShouldBeNamedAtOnce() {
        assertThatThrownBy(() -> skills(skills -> skills.create(
                        admin,
                        new SkillDraft(null, "  ", List.of("ok", "a|b", "x".repeat(101), "zero\u200Bwidth", "!")))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Problem.Violation::field)
                        .containsExactly("categoryId", "name", "aliases[1]", "aliases[2]", "aliases[3]", "aliases[4]"));
        refused("not-found", () -> skills(it -> it.create(admin, new SkillDraft(Ids.next(), "Java", null))));
        SkillView java = add("Java");
        var elsewhere = new SkillDraft(Ids.next(), "Java", null);
        refused("not-found", () -> skills(it -> it.change(admin, java.id(), elsewhere, java.revision())));
        refused("not-found", () -> skills(it -> it.get(admin, Ids.next())));
    }

    @Test
    void onlyAdministratorsShouldChangeTheTaxonomyAndOnlyPeopleReadIt() {
        Caller.Person hr = crowd.arrives(Role.HR);
        SkillView java = add("Java");
        assertThat(skills(skills -> skills.get(hr, java.id())).name()).isEqualTo("Java");
        refused("forbidden", () -> skills(skills -> skills.createCategory(hr, "X")));
        refused("forbidden", () -> skills(skills -> skills.create(hr, new SkillDraft(languages, "X", null))));
        refused("forbidden", () -> skills(skills -> skills.deactivate(hr, java.id(), null)));
        refused("forbidden", () -> crowd.services.run(SkillTaxonomy.class, it -> it.delete(hr, java.id(), null)));
        refused("forbidden", () -> skills(it -> it.categories(new Caller.Invitee(Ids.next(), Ids.next()))));
    }
}
