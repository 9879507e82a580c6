package app.candor.interviewing.domain;

import app.candor.interviewing.Criterion;
import app.candor.interviewing.QuestionDraft;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What the criteria of a question may be, and how they are told to whoever scores. */
final class RubricRules {
    private static final int MOST = 10;
    private static final int WHOLE = 100;
    private static final TextRule COMPETENCY = TextRule.line("The competency", 0, 200);
    private static final TextRule CRITERION = TextRule.line("The competency of a criterion", 1, 200);
    private static final TextRule ANCHOR = TextRule.prose("An anchor", 0, 1_000);

    private RubricRules() {}

    /** @param path of the question in the input, such as {@code questions[2]} */
    static void check(String path, QuestionDraft draft, Collection<Violation> violations) {
        checkCompetency(path + ".competency", draft.competency(), violations);
        List<Criterion> rubric = of(draft);
        if (rubric.size() > MOST) {
            violations.add(new Violation(path + ".rubric", "A question may have at most 10 criteria."));
            return;
        }
        for (int i = 0; i < rubric.size(); i++) {
            check(path + ".rubric[" + i + "]", rubric.get(i), violations);
        }
    }

    static void checkCompetency(String field, String competency, Collection<Violation> violations) {
        COMPETENCY.check(field, competency, violations);
    }

    private static void check(String path, Criterion criterion, Collection<Violation> violations) {
        if (criterion == null) {
            violations.add(new Violation(path, "A criterion must not be null."));
            return;
        }
        CRITERION.check(path + ".competency", criterion.competency(), violations);
        if (criterion.weight() == null || criterion.weight() < 1 || criterion.weight() > WHOLE) {
            violations.add(new Violation(path + ".weight", "Give each criterion a weight from 1 to 100."));
        }
        ANCHOR.check(path + ".anchor0", criterion.anchor0(), violations);
        ANCHOR.check(path + ".anchor3", criterion.anchor3(), violations);
        ANCHOR.check(path + ".anchor5", criterion.anchor5(), violations);
    }

    /**
     * @throws Problem {@code criteria-do-not-add-up}, naming the questions
     */
    static void requireWhole(List<Question> questions) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            int sum = question.rubric().stream().mapToInt(Criterion::weight).sum();
            if (!question.rubric().isEmpty() && sum != WHOLE) {
                violations.add(new Violation(
                        "questions[" + i + "].rubric",
                        "The weights of the criteria of question " + question.position() + " add up to " + sum
                                + ". They must add up to 100."));
            }
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    "criteria-do-not-add-up",
                    violations.get(0).message(),
                    violations);
        }
    }

    static List<Criterion> of(QuestionDraft draft) {
        return draft.rubric() == null ? List.of() : draft.rubric();
    }

    /** In characters, all words together. */
    static long length(QuestionDraft draft) {
        return of(draft).stream()
                .filter(Objects::nonNull)
                .mapToLong(it ->
                        length(it.competency()) + length(it.anchor0()) + length(it.anchor3()) + length(it.anchor5()))
                .sum();
    }

    private static long length(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    /** Everything that a good answer shows, for a person or an engine to read: the free words first. */
    static String inWords(Question question) {
        var words = new StringBuilder(question.criteria());
        if (!question.competency().isEmpty()) {
            line(words, "Competency: " + question.competency());
        }
        for (Criterion criterion : question.rubric()) {
            line(words, criterion.competency() + " (weight " + criterion.weight() + " of 100)");
            anchor(words, 0, criterion.anchor0());
            anchor(words, 3, criterion.anchor3());
            anchor(words, 5, criterion.anchor5());
        }
        return words.toString();
    }

    private static void anchor(StringBuilder words, int level, String anchor) {
        if (anchor != null && !anchor.isBlank()) {
            line(words, "- " + level + ": " + anchor.strip());
        }
    }

    private static void line(StringBuilder words, String line) {
        if (!words.isEmpty()) {
            words.append('\n');
        }
        words.append(line);
    }
}
