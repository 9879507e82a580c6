package app.candor.identity;

import java.util.List;
import java.util.UUID;

/**
 * Which candidates.
 *
 * @param skills up to ten, all of which they have; {@code null} for none
 * @param text words of the name, the headline, the summary or of skills and their aliases, all of which are there; up to
 *     eight count
 * @param experienceLevel {@code null} for any
 * @param status of their account, for administrators: active or suspended; {@code null} for active
 */
public record CandidateQuery(
        List<SkillAtLeast> skills, String text, ExperienceLevel experienceLevel, UserStatus status) {
    /**
     * @param level the least that counts, 1–5
     */
    public record SkillAtLeast(UUID skillId, int level) {}
}
