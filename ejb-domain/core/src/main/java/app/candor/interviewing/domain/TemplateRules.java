package app.candor.interviewing.domain;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.TemplateDraft;
import app.candor.shared.Languages;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a template may look like. In a change, {@code null} fields are left alone and so not looked at. */
final class TemplateRules {
    static final String DEFAULT_LANGUAGE = Languages.DEFAULT;
    static final int MAX_QUESTIONS = 100;

    /**
     * All prompts, options and criteria together, in characters: what a completed interview can be told in one event of
     * less than 8 MB, whatever the answers.
     */
    static final int MAX_TOTAL_LENGTH = 200_000;

    private static final TextRule TITLE = TextRule.line("The title", 1, 200);
    private static final TextRule INTRO = TextRule.prose("The introduction", 0, 10_000);

    private TemplateRules() {}

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    static void checkNew(TemplateDraft draft) {
        var violations = new ArrayList<Violation>();
        TITLE.check("title", draft.title(), violations);
        checkRest(draft, violations);
    }

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    static void checkChange(TemplateDraft change) {
        var violations = new ArrayList<Violation>();
        if (change.title() != null) {
            TITLE.check("title", change.title(), violations);
        }
        checkRest(change, violations);
    }

    private static void checkRest(TemplateDraft draft, List<Violation> violations) {
        INTRO.check("intro", draft.intro(), violations);
        if (draft.language() != null && !Languages.speak(draft.language())) {
            violations.add(new Violation("language", "The language must be en, ru, de or es."));
        }
        SettingsRules.check(draft.settings(), violations);
        if (draft.questions() != null) {
            checkQuestions(draft.questions(), violations);
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static void checkQuestions(List<QuestionDraft> questions, List<Violation> violations) {
        if (questions.size() > MAX_QUESTIONS) {
            violations.add(
                    new Violation("questions", "An interview may have at most " + MAX_QUESTIONS + " questions."));
            return;
        }
        for (int i = 0; i < questions.size(); i++) {
            QuestionRules.check("questions[" + i + "]", questions.get(i), violations);
        }
        if (totalLength(questions) > MAX_TOTAL_LENGTH) {
            violations.add(new Violation(
                    "questions",
                    String.format(
                            "All prompts, options and criteria together may have at most %,d characters.",
                            MAX_TOTAL_LENGTH)));
        }
    }

    private static long totalLength(List<QuestionDraft> questions) {
        long total = 0;
        for (QuestionDraft question : questions) {
            if (question != null) {
                total += length(question.prompt())
                        + length(question.criteria())
                        + length(question.competency())
                        + RubricRules.length(question);
                if (question.options() != null) {
                    total += question.options().stream()
                            .mapToLong(TemplateRules::length)
                            .sum();
                }
            }
        }
        return total;
    }

    private static long length(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
