package app.candor.identity;

import java.util.List;
import java.util.UUID;

/**
 * How an administrator describes a skill.
 *
 * @param name 1–100 characters, unlike any other skill's name or alias whatever the case
 * @param aliases up to 20 other names; {@code null} for none
 */
public record SkillDraft(UUID categoryId, String name, List<String> aliases) {}
