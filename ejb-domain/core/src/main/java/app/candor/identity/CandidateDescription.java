package app.candor.identity;

/**
 * Everything that candidates say of their work; {@code null} where they say nothing.
 *
 * @param headline 0–120 characters on one line, such as “Backend developer, payments”
 * @param years of experience, 0–60
 * @param summary 0–2,000 characters
 * @param discoverable whether hiring teams may find them; {@code null} is no
 */
public record CandidateDescription(
        String headline, ExperienceLevel experienceLevel, Integer years, String summary, Boolean discoverable) {}
