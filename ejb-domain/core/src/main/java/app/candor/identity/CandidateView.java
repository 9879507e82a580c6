package app.candor.identity;

import java.util.List;
import java.util.UUID;

/**
 * A candidate as hiring teams see them: what they say of their work, and no way to reach them.
 *
 * @param experienceLevel {@code null} when not said
 * @param years of experience; {@code null} when not said
 * @param skills the best first
 */
public record CandidateView(
        UUID id,
        String fullName,
        String headline,
        ExperienceLevel experienceLevel,
        Integer years,
        String summary,
        List<RatedSkillView> skills) {}
