package app.candor.interviewing;

import java.util.List;

/**
 * A template as HR writes it. In a change, {@code null} leaves a field as it is.
 *
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}: the one that candidates are spoken to in
 */
public record TemplateDraft(
        String title, String intro, String language, List<QuestionDraft> questions, TemplateSettings settings) {}
