package app.candor.rest.interviewing;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.TemplateDraft;
import java.util.List;

/**
 * What to change in a draft; an absent field stays.
 *
 * @param questions replace the former ones as a whole; those that bring their id keep it
 * @param revision that the change is based on; a stale one is refused
 */
public record TemplateChange(
        String title, String intro, String language, List<QuestionDraft> questions, Long revision) {
    TemplateDraft draft() {
        return new TemplateDraft(title, intro, language, questions);
    }
}
