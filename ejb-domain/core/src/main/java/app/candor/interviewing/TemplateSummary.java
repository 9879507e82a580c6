package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/** A line in the list of templates. */
public record TemplateSummary(
        UUID id,
        String title,
        String language,
        TemplateStatus status,
        int versionNumber,
        long questionCount,
        Instant updatedAt) {}
