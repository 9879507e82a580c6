package app.candor.identity;

import java.util.List;

/**
 * A candidate's profile as they see it.
 *
 * @param headline empty when not said
 * @param experienceLevel {@code null} when not said
 * @param years of experience; {@code null} when not said
 * @param skills the best first
 * @param revision grows with each change; 0 before the first
 */
public record CandidateProfileView(
        String headline,
        ExperienceLevel experienceLevel,
        Integer years,
        String summary,
        boolean discoverable,
        List<RatedSkillView> skills,
        long revision) {}
