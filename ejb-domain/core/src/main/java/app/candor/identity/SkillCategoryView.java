package app.candor.identity;

import java.util.UUID;

/**
 * A category of the taxonomy.
 *
 * @param skills how many it holds
 * @param revision grows with each change
 */
public record SkillCategoryView(UUID id, String name, long skills, long revision) {}
