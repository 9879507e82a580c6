package app.candor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.identity.domain.CandidateProfile;
import app.candor.identity.domain.CandidateRegister;
import app.candor.identity.domain.Skill;
import app.candor.identity.domain.SkillCategory;
import app.candor.identity.domain.Taxonomy;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Role;
import app.candor.testing.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing of the taxonomy and of candidates' profiles may change without being told, whoever forgot to tell. */
class SkillSilenceTest {
    @RegisterExtension
    static final Database database = new Database();

    private Crowd crowd;

    @BeforeEach
    void begin() {
        crowd = new Crowd(database);
    }

    /** A service whose author forgot to publish. */
    @ApplicationScoped
    static class Forgetful {
        @Inject
        Taxonomy taxonomy;

        @Inject
        CandidateRegister candidates;

        @Inject
        EventPublisher publisher;

        void addSkill(Instant now) {
            SkillCategory category = SkillCategory.created("Languages", now);
            taxonomy.add(category);
            publisher.publish(category);
            taxonomy.add(Skill.created(new SkillDraft(category.id(), "Java", List.of()), now));
        }

        void addCategory(Instant now) {
            taxonomy.add(SkillCategory.created("Languages", now));
        }

        void renameCategory(UUID id, Instant now) {
            taxonomy.category(id).orElseThrow().rename("Tongues", now);
        }

        void deactivateSkill(UUID id, Instant now) {
            taxonomy.skill(id).orElseThrow().deactivate(now);
        }

        void removeSkill(UUID id) {
            taxonomy.remove(taxonomy.skill(id).orElseThrow());
        }

        void beginProfile(UUID user, Instant now) {
            candidates.add(CandidateProfile.begun(user, now));
        }

        void rate(UUID user, UUID skill, Instant now) {
            candidates.lock(user).orElseThrow().rate(skill, 2, now);
        }

        void removeProfile(UUID user) {
            candidates.remove(candidates.lock(user).orElseThrow());
        }
    }

    @Test
    void noChangeOfTheTaxonomyShouldBeSilent() {
        Instant now = crowd.clock.instant();
        Caller.Person admin = crowd.arrives(Role.ADMIN);
        UUID category = crowd.services
                .call(SkillTaxonomy.class, skills -> skills.createCategory(admin, "Tools"))
                .id();
        UUID skill = crowd.services
                .call(SkillTaxonomy.class, skills -> skills.create(admin, new SkillDraft(category, "Git", null)))
                .id();
        refused(service -> service.addSkill(now));
        refused(service -> service.addCategory(now));
        refused(service -> service.renameCategory(category, now));
        refused(service -> service.deactivateSkill(skill, now));
        refused(service -> service.removeSkill(skill));
        assertThat(crowd.services
                        .call(SkillTaxonomy.class, skills -> skills.get(admin, skill))
                        .active())
                .isTrue();
    }

    @Test
    void noChangeOfACandidatesProfileShouldBeSilent() {
        Instant now = crowd.clock.instant();
        Caller.Person admin = crowd.arrives(Role.ADMIN);
        Caller.Person candidate = crowd.arrives(Role.CANDIDATE);
        UUID category = crowd.services
                .call(SkillTaxonomy.class, skills -> skills.createCategory(admin, "Networks"))
                .id();
        UUID skill = crowd.services
                .call(SkillTaxonomy.class, skills -> skills.create(admin, new SkillDraft(category, "DNS", null)))
                .id();
        refused(service -> service.beginProfile(candidate.userId(), now));
        crowd.services.call(CandidateProfiles.class, profiles -> profiles.rateSkill(candidate, skill, 4, null));
        refused(service -> service.rate(candidate.userId(), skill, now));
        refused(service -> service.removeProfile(candidate.userId()));
        assertThat(crowd.services
                        .call(CandidateProfiles.class, profiles -> profiles.own(candidate))
                        .skills())
                .extracting(RatedSkillView::level)
                .containsExactly(4);
    }

    private void refused(Consumer<Forgetful> change) {
        assertThatThrownBy(() -> crowd.services.run(Forgetful.class, change))
                .hasStackTraceContaining("changed and nobody was told");
    }
}
