package app.candor.interviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A template with its questions in order.
 *
 * @param familyId shared by all versions of one template
 * @param revision grows with every change of this version; give it back when you change it
 */
public record TemplateView(
        UUID id,
        UUID companyId,
        UUID familyId,
        int versionNumber,
        String title,
        String intro,
        String language,
        TemplateStatus status,
        TemplateSettings settings,
        List<QuestionView> questions,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt,
        long revision) {}
