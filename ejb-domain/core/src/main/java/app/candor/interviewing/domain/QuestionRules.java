package app.candor.interviewing.domain;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** What a question may look like. Says everything that is wrong at once, field by field. */
final class QuestionRules {
    static final int DEFAULT_THINK_SECONDS = 30;
    static final int DEFAULT_VIDEO_SECONDS = 120;
    static final int DEFAULT_TEXT_SECONDS = 300;
    static final int DEFAULT_CHOICE_SECONDS = 60;
    static final int DEFAULT_RETAKES = 1;

    private static final TextRule PROMPT = TextRule.prose("The prompt", 1, 4_000);
    private static final TextRule CRITERIA = TextRule.prose("The criteria", 0, 10_000);
    private static final TextRule OPTION = TextRule.line("An option", 1, 500);
    private static final int MIN_OPTIONS = 2;
    private static final int MAX_OPTIONS = 20;

    private QuestionRules() {}

    /** @param path of the question in the input, such as {@code questions[2]} */
    static void check(String path, QuestionDraft draft, Collection<Violation> violations) {
        if (draft == null) {
            violations.add(new Violation(path, "A question must not be null."));
            return;
        }
        if (draft.type() == null) {
            violations.add(
                    new Violation(path + ".type", "Say what type the question is: video, text or single_choice."));
        }
        PROMPT.check(path + ".prompt", draft.prompt(), violations);
        CRITERIA.check(path + ".criteria", draft.criteria(), violations);
        range(path + ".thinkSeconds", "The time to think", draft.thinkSeconds(), 0, 600, " seconds", violations);
        range(path + ".answerSeconds", "The time to answer", draft.answerSeconds(), 10, 3_600, " seconds", violations);
        range(path + ".retakes", "The number of retakes", draft.retakes(), 0, 5, "", violations);
        checkOptions(path + ".options", draft, violations);
    }

    private static void checkOptions(String path, QuestionDraft draft, Collection<Violation> violations) {
        List<String> options = draft.options() == null ? List.of() : draft.options();
        if (draft.type() != QuestionType.SINGLE_CHOICE) {
            if (!options.isEmpty()) {
                violations.add(new Violation(path, "Only a single_choice question has options."));
            }
            return;
        }
        if (options.size() < MIN_OPTIONS || options.size() > MAX_OPTIONS) {
            violations.add(
                    new Violation(path, "A choice needs between " + MIN_OPTIONS + " and " + MAX_OPTIONS + " options."));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            OPTION.check(path + "[" + i + "]", option, violations);
            if (option != null && !seen.add(option.strip())) {
                violations.add(new Violation(path + "[" + i + "]", "Two options must not be the same."));
            }
        }
    }

    private static void range(
            String field, String name, Integer value, int min, int max, String unit, Collection<Violation> violations) {
        if (value != null && (value < min || value > max)) {
            violations.add(
                    new Violation(field, String.format("%s must be between %,d and %,d%s.", name, min, max, unit)));
        }
    }

    static int thinkSeconds(QuestionDraft draft) {
        if (draft.thinkSeconds() != null) {
            return draft.thinkSeconds();
        }
        return draft.type() == QuestionType.VIDEO ? DEFAULT_THINK_SECONDS : 0;
    }

    static int answerSeconds(QuestionDraft draft) {
        if (draft.answerSeconds() != null) {
            return draft.answerSeconds();
        }
        return switch (draft.type()) {
            case VIDEO -> DEFAULT_VIDEO_SECONDS;
            case TEXT -> DEFAULT_TEXT_SECONDS;
            case SINGLE_CHOICE -> DEFAULT_CHOICE_SECONDS;
        };
    }

    static LimitKind limit(QuestionDraft draft) {
        return draft.limit() == null ? LimitKind.SOFT : draft.limit();
    }

    static int retakes(QuestionDraft draft) {
        if (draft.retakes() != null) {
            return draft.retakes();
        }
        return draft.type() == QuestionType.VIDEO ? DEFAULT_RETAKES : 0;
    }
}
