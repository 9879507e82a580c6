package app.candor.identity.domain;

import app.candor.identity.CandidateDescription;
import app.candor.identity.ExperienceLevel;
import app.candor.identity.event.CandidateProfileCreated;
import app.candor.identity.event.CandidateProfileDeleted;
import app.candor.identity.event.CandidateProfileUpdated;
import app.candor.identity.event.CandidateSkillAdded;
import app.candor.identity.event.CandidateSkillRated;
import app.candor.identity.event.CandidateSkillRemoved;
import app.candor.shared.AggregateRoot;
import app.candor.shared.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a candidate says of their work and their skills; found by hiring teams only if the candidate wants it. */
@Entity
@Table(schema = "identity", name = "candidate_profile")
public class CandidateProfile extends AggregateRoot {
    private static final int MOST_SKILLS = 50;
    private static final int LONGEST_HEADLINE = 120;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int MOST_YEARS = 60;
    private static final int NOT_SAID = -1;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    @Id
    @Column(name = "user_id")
    private UUID userId;

    private String headline;

    @Column(name = "experience_level")
    @Convert(converter = ExperienceLevelCode.class)
    private ExperienceLevel experienceLevel;

    private int years;

    private String summary;

    private boolean discoverable;

    @ElementCollection
    @CollectionTable(schema = "identity", name = "candidate_skill", joinColumns = @JoinColumn(name = "user_id"))
    private Set<RatedSkill> skills = new HashSet<>();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected CandidateProfile() {}

    /** An empty profile that nobody can find. */
    public static CandidateProfile begun(UUID userId, Instant now) {
        var profile = new CandidateProfile();
        profile.userId = userId;
        profile.headline = "";
        profile.years = NOT_SAID;
        profile.summary = "";
        profile.createdAt = now;
        profile.updatedAt = now;
        profile.happened(new CandidateProfileCreated(userId));
        return profile;
    }

    public UUID userId() {
        return userId;
    }

    public String headline() {
        return headline;
    }

    public Optional<ExperienceLevel> experienceLevel() {
        return Optional.ofNullable(experienceLevel);
    }

    public Optional<Integer> years() {
        return years == NOT_SAID ? Optional.empty() : Optional.of(years);
    }

    public String summary() {
        return summary;
    }

    public boolean discoverable() {
        return discoverable;
    }

    public Set<RatedSkill> skills() {
        return Set.copyOf(skills);
    }

    public long revision() {
        return version;
    }

    /**
     * Everything they say from now on; the same again changes nothing.
     *
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public void describe(CandidateDescription description, Instant now) {
        List<Object> before = description();
        List<Problem.Violation> violations = new ArrayList<>();
        String line = Terms.tidy(description.headline());
        String text = description.summary() == null
                ? ""
                : description.summary().replace("\r\n", "\n").strip();
        int said = description.years() == null ? NOT_SAID : description.years();
        check("headline", line, LONGEST_HEADLINE, violations);
        check("summary", text, LONGEST_SUMMARY, violations);
        if (description.years() != null && (said < 0 || said > MOST_YEARS)) {
            violations.add(new Problem.Violation("years", "Years of experience are a number from 0 to 60."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        headline = line;
        experienceLevel = description.experienceLevel();
        years = said;
        summary = text;
        discoverable = Boolean.TRUE.equals(description.discoverable());
        if (!before.equals(description())) {
            updatedAt = now;
            happened(new CandidateProfileUpdated(userId, discoverable));
        }
    }

    private List<Object> description() {
        return List.of(headline, Optional.ofNullable(experienceLevel), years, summary, discoverable);
    }

    private static void check(String field, String text, int longest, List<Problem.Violation> violations) {
        if (text.codePointCount(0, text.length()) > longest) {
            violations.add(new Problem.Violation(field, String.format("Up to %,d characters, please.", longest)));
        }
        if (CONTROL.matcher(text).find()) {
            violations.add(new Problem.Violation(field, "This text has characters that cannot be shown."));
        }
    }

    /** Whether they claim this skill. */
    public boolean has(UUID skillId) {
        return rated(skillId).isPresent();
    }

    private Optional<RatedSkill> rated(UUID skillId) {
        return skills.stream().filter(skill -> skill.skillId().equals(skillId)).findFirst();
    }

    /**
     * Claims a skill, or judges it anew; the same level again changes nothing.
     *
     * @param level 1–5
     * @throws Problem {@code invalid} for another level, {@code too-many-skills} beyond fifty
     */
    public void rate(UUID skillId, Integer level, Instant now) {
        requireLevel(level);
        var wanted = new RatedSkill(skillId, level);
        if (skills.contains(wanted)) {
            return;
        }
        Optional<RatedSkill> before = rated(skillId);
        if (before.isEmpty() && skills.size() >= MOST_SKILLS) {
            throw Problem.conflict(
                    "too-many-skills", "A profile has up to 50 skills. Remove one that says less about you first.");
        }
        before.ifPresent(skills::remove);
        skills.add(wanted);
        updatedAt = now;
        happened(
                before.isPresent()
                        ? new CandidateSkillRated(userId, skillId, level)
                        : new CandidateSkillAdded(userId, skillId, level));
    }

    /**
     * @throws Problem {@code invalid} for what is no level
     */
    public static void requireLevel(Integer level) {
        if (level == null || level < 1 || level > 5) {
            throw Problem.invalid("level", "A level is a number from 1 to 5.");
        }
    }

    /** Claims a skill no more; twice is harmless. */
    public void remove(UUID skillId, Instant now) {
        rated(skillId).ifPresent(skill -> {
            skills.remove(skill);
            updatedAt = now;
            happened(new CandidateSkillRemoved(userId, skillId));
        });
    }

    /** Says that it goes; whoever keeps it takes it away. */
    public void delete() {
        happened(new CandidateProfileDeleted(userId));
    }
}
