package app.candor.identity;

import java.util.UUID;

/**
 * Which skills; {@code null} leaves a condition out.
 *
 * @param text the beginning or a part of a name or an alias; small mistakes are forgiven
 */
public record SkillFilter(String text, UUID categoryId, Boolean active) {}
