package app.candor.identity;

/**
 * What an import did, in skills.
 *
 * @param categories how many categories were new
 */
public record SkillImportResult(int created, int updated, int unchanged, int categories) {}
