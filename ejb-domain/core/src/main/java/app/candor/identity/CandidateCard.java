package app.candor.identity;

import java.util.List;
import java.util.UUID;

/**
 * A candidate who was found.
 *
 * @param experienceLevel {@code null} when not said
 * @param years of experience; {@code null} when not said
 * @param skills those that were asked for or that the text names, else the best five
 * @param score how well they match, 0–200; only its order means something
 */
public record CandidateCard(
        UUID id,
        String fullName,
        String headline,
        ExperienceLevel experienceLevel,
        Integer years,
        List<RatedSkillView> skills,
        int score) {}
