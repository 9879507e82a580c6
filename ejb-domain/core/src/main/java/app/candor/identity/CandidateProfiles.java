package app.candor.identity;

import app.candor.identity.domain.CandidateProfile;
import app.candor.identity.domain.CandidateRegister;
import app.candor.identity.domain.RatedSkill;
import app.candor.identity.domain.Skill;
import app.candor.identity.domain.Taxonomy;
import app.candor.identity.domain.Users;
import app.candor.shared.Caller;
import app.candor.shared.EventPublisher;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What candidates do with their own profile. Nobody else changes it. */
@ApplicationScoped
@Transactional
public class CandidateProfiles {
    @Inject
    Users users;

    @Inject
    CandidateRegister register;

    @Inject
    Taxonomy taxonomy;

    @Inject
    EventPublisher publisher;

    @Inject
    Clock clock;

    /** The caller's own; an empty one with revision 0 before they have said anything. */
    public CandidateProfileView own(Caller caller) {
        UUID userId = caller.requireRole(Role.CANDIDATE).userId();
        return register.byUser(userId)
                .map(this::view)
                .orElseGet(() -> new CandidateProfileView("", null, null, "", false, List.of(), 0));
    }

    /**
     * Replaces everything but the skills.
     *
     * @param revision what the caller saw
     * @throws Problem {@code invalid} with everything that is wrong, {@code revision-required}, {@code stale-revision}
     */
    public CandidateProfileView describe(Caller caller, CandidateDescription description, Long revision) {
        return change(caller, (profile, now) -> {
            Seen.required(revision, profile.revision());
            profile.describe(description, now);
        });
    }

    /**
     * Adds a skill or rates it anew.
     *
     * @param level 1–5
     * @param revision what the caller saw; {@code null} skips the check
     * @throws Problem {@code invalid} level, {@code not-found} skill, {@code skill-inactive} for one that is not offered
     *     any more and not theirs yet, {@code too-many-skills} beyond fifty, {@code stale-revision}
     */
    public CandidateProfileView rateSkill(Caller caller, UUID skillId, Integer level, Long revision) {
        caller.requireRole(Role.CANDIDATE);
        CandidateProfile.requireLevel(level);
        return change(caller, (profile, now) -> {
            Seen.ifSaid(revision, profile.revision());
            Skill skill = taxonomy.holdSkill(skillId).orElseThrow(() -> Problem.notFound("skill"));
            if (!skill.active() && !profile.has(skillId)) {
                throw Problem.conflict("skill-inactive", "This skill is not offered any more. Choose another one.");
            }
            profile.rate(skillId, level, now);
        });
    }

    /**
     * Takes a skill off the profile; twice is harmless.
     *
     * @param revision what the caller saw; {@code null} skips the check
     * @throws Problem {@code stale-revision}
     */
    public CandidateProfileView removeSkill(Caller caller, UUID skillId, Long revision) {
        return change(caller, (profile, now) -> {
            Seen.ifSaid(revision, profile.revision());
            profile.remove(skillId, now);
        });
    }

    /** The person's row is locked before the profile's, so that two first changes at once make one profile. */
    private CandidateProfileView change(Caller caller, BiConsumer<CandidateProfile, Instant> verb) {
        UUID userId = caller.requireRole(Role.CANDIDATE).userId();
        users.lock(userId).orElseThrow(() -> Problem.notFound("person"));
        Instant now = clock.instant();
        CandidateProfile known = register.lock(userId).orElse(null);
        CandidateProfile profile = known == null ? CandidateProfile.begun(userId, now) : known;
        int before = profile.changes();
        verb.accept(profile, now);
        if (known == null && profile.changes() == before) {
            return own(caller);
        }
        if (known == null) {
            register.add(profile);
        }
        publisher.publish(profile);
        return view(profile);
    }

    private CandidateProfileView view(CandidateProfile profile) {
        Map<UUID, String> names = taxonomy
                .skills(profile.skills().stream().map(RatedSkill::skillId).toList())
                .stream()
                .collect(Collectors.toMap(Skill::id, Skill::name));
        List<RatedSkillView> skills = profile.skills().stream()
                .map(skill -> new RatedSkillView(skill.skillId(), names.get(skill.skillId()), skill.level()))
                .sorted(Comparator.comparing(RatedSkillView::level)
                        .reversed()
                        .thenComparing(RatedSkillView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new CandidateProfileView(
                profile.headline(),
                profile.experienceLevel().orElse(null),
                profile.years().orElse(null),
                profile.summary(),
                profile.discoverable(),
                skills,
                profile.revision());
    }
}
