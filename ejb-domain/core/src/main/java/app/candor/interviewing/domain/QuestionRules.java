package app.candor.interviewing.domain;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a question may look like. Says everything that is wrong at once, field by field. */
final class QuestionRules {
    static final int DEFAULT_THINK_SECONDS = 30;
    static final int DEFAULT_RECORDED_SECONDS = 120;
    static final int DEFAULT_TEXT_SECONDS = 300;
    static final int DEFAULT_CHOICE_SECONDS = 60;
    static final int DEFAULT_RETAKES = 1;
    /** A file is easily the wrong one, and another costs the candidate nothing. */
    static final int DEFAULT_FILE_RETAKES = 5;

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
            violations.add(new Violation(
                    path + ".type",
                    "Say what type the question is: video, audio, text, single_choice, multiple_choice or file."));
        }
        checkWords(path + ".", draft.prompt(), draft.criteria(), violations);
        range(path + ".thinkSeconds", "The time to think", draft.thinkSeconds(), 0, 600, " seconds", violations);
        range(path + ".answerSeconds", "The time to answer", draft.answerSeconds(), 10, 3_600, " seconds", violations);
        range(path + ".retakes", "The number of retakes", draft.retakes(), 0, 5, "", violations);
        checkOptions(path + ".options", draft, violations);
        checkAlternatives(path + ".alternatives", draft, violations);
        RubricRules.check(path, draft, violations);
    }

    /** @param prefix of the fields in the input, such as {@code questions[2].} */
    static void checkWords(String prefix, String prompt, String criteria, Collection<Violation> violations) {
        PROMPT.check(prefix + "prompt", prompt, violations);
        CRITERIA.check(prefix + "criteria", criteria, violations);
    }

    private static void checkAlternatives(String path, QuestionDraft draft, Collection<Violation> violations) {
        if (!allowedInstead(draft.type()).containsAll(alternatives(draft))) {
            violations.add(new Violation(
                    path,
                    "Instead of a video, sound or text may be allowed; instead of sound, text; for other questions"
                            + " nothing."));
        }
    }

    /** What is less to ask of a candidate than this type, and can be scored by the same criteria. */
    private static Set<QuestionType> allowedInstead(QuestionType type) {
        if (type == QuestionType.VIDEO) {
            return Set.of(QuestionType.AUDIO, QuestionType.TEXT);
        }
        return type == QuestionType.AUDIO ? Set.of(QuestionType.TEXT) : Set.of();
    }

    /** Each once, in the order of the types. */
    static Set<QuestionType> alternatives(QuestionDraft draft) {
        var alternatives = new TreeSet<QuestionType>();
        if (draft.alternatives() != null) {
            draft.alternatives().stream().filter(Objects::nonNull).forEach(alternatives::add);
        }
        return alternatives;
    }

    private static void checkOptions(String path, QuestionDraft draft, Collection<Violation> violations) {
        List<String> options = draft.options() == null ? List.of() : draft.options();
        if (draft.type() == null || !draft.type().choice()) {
            if (!options.isEmpty()) {
                violations.add(new Violation(path, "Only a question with a choice has options."));
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
        return draft.type().recorded() ? DEFAULT_THINK_SECONDS : 0;
    }

    static int answerSeconds(QuestionDraft draft) {
        if (draft.answerSeconds() != null) {
            return draft.answerSeconds();
        }
        return switch (draft.type()) {
            case VIDEO, AUDIO -> DEFAULT_RECORDED_SECONDS;
            case TEXT, FILE -> DEFAULT_TEXT_SECONDS;
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> DEFAULT_CHOICE_SECONDS;
        };
    }

    static LimitKind limit(QuestionDraft draft) {
        return draft.limit() == null ? LimitKind.SOFT : draft.limit();
    }

    static int retakes(QuestionDraft draft) {
        if (draft.retakes() != null) {
            return draft.retakes();
        }
        if (draft.type() == QuestionType.FILE) {
            return DEFAULT_FILE_RETAKES;
        }
        return draft.type().recorded() ? DEFAULT_RETAKES : 0;
    }
}
