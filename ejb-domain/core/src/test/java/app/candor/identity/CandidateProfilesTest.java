package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.event.CandidateProfileCreated;
import app.candor.identity.event.CandidateProfileDeleted;
import app.candor.identity.event.CandidateProfileUpdated;
import app.candor.identity.event.CandidateSkillAdded;
import app.candor.identity.event.CandidateSkillRated;
import app.candor.identity.event.CandidateSkillRemoved;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
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

class CandidateProfilesTest {
    private static final CandidateDescription BACKEND =
            new CandidateDescription("Backend developer", ExperienceLevel.SENIOR, 8, "Payments.\r\nJava.", true);

    private Database database;
    private Crowd crowd;
    private Caller.Person admin;
    private Caller.Person ada;
    private UUID category;
    private UUID java;

    @BeforeEach
    void begin() {
        database = new Database();
        crowd = new Crowd(database);
        admin = crowd.arrives(Role.ADMIN);
        ada = crowd.arrives(Role.CANDIDATE);
        category = crowd.services
                .call(SkillTaxonomy.class, skills -> skills.createCategory(admin, "Languages"))
                .id();
        java = skill("Java");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private UUID skill(String name) {
        return crowd.services
                .call(SkillTaxonomy.class, skills -> skills.create(admin, new SkillDraft(category, name, null)))
                .id();
    }

    private <R> R profiles(Function<CandidateProfiles, R> work) {
        return crowd.services.call(CandidateProfiles.class, work);
    }

    private static void refused(String type, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void aProfileShouldBeginWithTheFirstWordAndBeHidden() {
        CandidateProfileView empty = profiles(profiles -> profiles.own(ada));
        assertThat(empty.revision()).isZero();
        assertThat(empty.discoverable()).isFalse();
        CandidateProfileView begun = profiles(profiles -> profiles.rateSkill(ada, java, 3, 0L));
        assertThat(begun.discoverable()).isFalse();
        CandidateProfileView said = profiles(profiles -> profiles.describe(ada, BACKEND, begun.revision()));
        assertThat(said.headline()).isEqualTo("Backend developer");
        assertThat(said.experienceLevel()).isEqualTo(ExperienceLevel.SENIOR);
        assertThat(said.years()).isEqualTo(8);
        assertThat(said.summary()).isEqualTo("Payments.\nJava.");
        assertThat(said.discoverable()).isTrue();
        CandidateProfileView again = profiles(profiles -> profiles.own(ada));
        assertThat(again).isEqualTo(said);
        assertThat(crowd.services.events(CandidateProfileCreated.class))
                .containsExactly(new CandidateProfileCreated(ada.userId()));
        assertThat(crowd.services.events(CandidateProfileUpdated.class))
                .containsExactly(new CandidateProfileUpdated(ada.userId(), true));
    }

    @Test
    void whatIsNotSaidShouldBeTakenBack() {
        long seen = profiles(profiles -> profiles.describe(ada, BACKEND, 0L)).revision();
        CandidateProfileView bare = profiles(
                profiles -> profiles.describe(ada, new CandidateDescription(null, null, null, null, null), seen));
        assertThat(bare.headline()).isEmpty();
        assertThat(bare.experienceLevel()).isNull();
        assertThat(bare.years()).isNull();
        assertThat(bare.discoverable()).isFalse();
    }

    @Test
    void theSameAgainShouldTellNothing() {
        CandidateProfileView first = profiles(profiles -> profiles.describe(ada, BACKEND, 0L));
        profiles(profiles -> profiles.describe(ada, BACKEND, first.revision()));
        profiles(profiles -> profiles.rateSkill(ada, java, 3, null));
        profiles(profiles -> profiles.rateSkill(ada, java, 3, null));
        profiles(profiles -> profiles.rateSkill(ada, java, 5, null));
        profiles(profiles -> profiles.removeSkill(ada, java, null));
        profiles(profiles -> profiles.removeSkill(ada, java, null));
        assertThat(crowd.services.events(CandidateProfileUpdated.class)).hasSize(1);
        assertThat(crowd.services.events(CandidateSkillAdded.class))
                .containsExactly(new CandidateSkillAdded(ada.userId(), java, 3));
        assertThat(crowd.services.events(CandidateSkillRated.class))
                .containsExactly(new CandidateSkillRated(ada.userId(), java, 5));
        assertThat(crowd.services.events(CandidateSkillRemoved.class)).hasSize(1);
    }

    @Test
    void eachChangeOfASkillShouldMakeANewRevision() {
        long first =
                profiles(profiles -> profiles.rateSkill(ada, java, 3, null)).revision();
        long second =
                profiles(profiles -> profiles.rateSkill(ada, java, 4, first)).revision();
        assertThat(second).isGreaterThan(first);
        refused("stale-revision", () -> profiles(profiles -> profiles.rateSkill(ada, java, 5, first)));
        refused("stale-revision", () -> profiles(profiles -> profiles.removeSkill(ada, java, first)));
        refused("stale-revision", () -> profiles(profiles -> profiles.describe(ada, BACKEND, first)));
        refused("revision-required", () -> profiles(profiles -> profiles.describe(ada, BACKEND, null)));
    }

    @Test
    void skillsShouldBeShownTheBestFirst() {
        UUID go = skill("Go");
        UUID ansible = skill("ansible");
        profiles(profiles -> profiles.rateSkill(ada, go, 2, null));
        profiles(profiles -> profiles.rateSkill(ada, java, 5, null));
        profiles(profiles -> profiles.rateSkill(ada, ansible, 2, null));
        assertThat(profiles(profiles -> profiles.own(ada)).skills())
                .extracting(RatedSkillView::name)
                .containsExactly("Java", "ansible", "Go");
    }

    @Test
    void aSkillThatIsNotOfferedAnyMoreShouldStayWithThoseWhoHaveIt() {
        profiles(profiles -> profiles.rateSkill(ada, java, 3, null));
        crowd.services.call(SkillTaxonomy.class, skills -> skills.deactivate(admin, java, null));
        assertThat(profiles(profiles -> profiles.rateSkill(ada, java, 4, null)).skills())
                .hasSize(1);
        Caller.Person bob = crowd.arrives(Role.CANDIDATE);
        refused("skill-inactive", () -> profiles(profiles -> profiles.rateSkill(bob, java, 4, null)));
    }

    @Test
    void aProfileShouldHoldFiftySkills() {
        for (int i = 0; i < 50; i++) {
            UUID skill = skill("Skill " + i);
            profiles(profiles -> profiles.rateSkill(ada, skill, 1, null));
        }
        refused("too-many-skills", () -> profiles(profiles -> profiles.rateSkill(ada, java, 1, null)));
    }

    @Test
    void everythingWrongShouldBeNamedAtOnce() {
        var wrong = new CandidateDescription("x".repeat(121), null, 61, "y".repeat(2_001), true);
        assertThatThrownBy(() -> profiles(profiles -> profiles.describe(ada, wrong, 0L)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Problem.Violation::field)
                        .containsExactly("headline", "summary", "years"));
        for (Integer level : new Integer[] {null, 0, 6}) {
            refused("invalid", () -> profiles(profiles -> profiles.rateSkill(ada, java, level, null)));
        }
        refused("not-found", () -> profiles(profiles -> profiles.rateSkill(ada, Ids.next(), 1, null)));
        assertThat(profiles(profiles -> profiles.own(ada)).revision()).isZero();
        assertThat(crowd.services.events(CandidateProfileCreated.class)).isEmpty();
    }

    @Test
    void onlyACandidateShouldHaveAProfileOfTheirOwn() {
        for (Caller caller : List.of(admin, crowd.arrives(Role.HR), new Caller.Task("x"))) {
            refused("forbidden", () -> profiles(profiles -> profiles.own(caller)));
            refused("forbidden", () -> profiles(profiles -> profiles.rateSkill(caller, java, 1, null)));
        }
    }

    @Test
    void aDeletedPersonShouldLeaveNoProfile() {
        profiles(profiles -> profiles.rateSkill(ada, java, 3, null));
        crowd.services.run(UserAdministration.class, users -> users.delete(admin, ada.userId(), null));
        assertThat(crowd.services.events(CandidateProfileDeleted.class))
                .containsExactly(new CandidateProfileDeleted(ada.userId()));
        assertThat(profiles(profiles -> profiles.own(ada)).revision()).isZero();
        crowd.services.run(SkillTaxonomy.class, skills -> skills.delete(admin, java, null));
    }
}
