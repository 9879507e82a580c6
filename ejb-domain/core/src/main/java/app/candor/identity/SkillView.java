package app.candor.identity;

import java.util.List;
import java.util.UUID;

/**
 * A skill of the taxonomy.
 *
 * @param active whether candidates may choose it
 * @param revision grows with each change
 */
public record SkillView(
        UUID id,
        String name,
        List<String> aliases,
        UUID categoryId,
        String categoryName,
        boolean active,
        long revision) {}
