package app.candor.rest.interviewing;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.TemplateDraft;
import app.candor.interviewing.TemplateSettings;
import java.util.List;

/**
 * What to change in a draft; an absent field stays.
 *
 * @param questions replace the former ones as a whole; those that bring their id keep it
 * @param settings of which an absent field stays
 * @param revision that the change is based on; a stale one is refused
 */
public record TemplateChange(
        String title,
        String intro,
        String language,
        List<QuestionDraft> questions,
        TemplateSettings settings,
        Long revision) {
    TemplateDraft draft() {
        return new TemplateDraft(title, intro, language, questions, settings);
    }
}
