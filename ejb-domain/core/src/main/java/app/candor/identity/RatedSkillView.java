package app.candor.identity;

import java.util.UUID;

/**
 * A skill that a candidate claims.
 *
 * @param level in the candidate's own judgement, 1 (begins) to 5 (teaches others)
 */
public record RatedSkillView(UUID skillId, String name, int level) {}
