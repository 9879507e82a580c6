package app.candor.interviewing.domain;

import app.candor.interviewing.CriteriaRequest;
import app.candor.interviewing.Criterion;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Languages;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes of what a language model said criteria that could be published as they are: whole, about what is said and not about
 * who says it, with weights that add up to 100.
 */
public final class SuggestedRubric {
    private static final int MOST = 5;
    private static final int WHOLE = 100;
    private static final int LONGEST_COMPETENCY = 200;
    private static final int LONGEST_ANCHOR = 1_000;

    private SuggestedRubric() {}

    /**
     * @throws Problem {@code invalid} for a question that nobody could suggest criteria for
     */
    public static void requireAskable(CriteriaRequest question) {
        List<Violation> violations = new ArrayList<>();
        if (!Languages.speak(question.language())) {
            violations.add(new Violation("language", "The language must be en, ru, de or es."));
        }
        if (question.type() == null || !(question.type().recorded() || question.type() == QuestionType.TEXT)) {
            violations.add(new Violation("type", "Only answers by video, by voice or in writing are scored."));
        }
        QuestionRules.checkWords("", question.prompt(), question.criteria(), violations);
        RubricRules.checkCompetency("competency", question.competency(), violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /**
     * What is left of a suggestion when everything is taken out that cannot be used.
     *
     * @return empty when that is nothing
     */
    public static List<Criterion> of(String language, List<Criterion> suggested) {
        List<Criterion> usable = suggested.stream()
                .filter(criterion -> isWhole(criterion) && isAboutTheAnswer(language, criterion))
                .limit(MOST)
                .toList();
        return weighed(usable);
    }

    private static boolean isWhole(Criterion criterion) {
        return fits(criterion.competency(), LONGEST_COMPETENCY)
                && criterion.competency().lines().count() == 1
                && criterion.weight() != null
                && criterion.weight() > 0
                && criterion.weight() <= WHOLE
                && anchors(criterion).allMatch(anchor -> fits(anchor, LONGEST_ANCHOR))
                && anchors(criterion).distinct().count() == 3;
    }

    private static boolean fits(String text, int longest) {
        return text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }

    private static boolean isAboutTheAnswer(String language, Criterion criterion) {
        return Stream.concat(Stream.of(criterion.competency()), anchors(criterion))
                .allMatch(text -> Wording.aboutThePerson(language, text).isEmpty());
    }

    private static Stream<String> anchors(Criterion criterion) {
        return Stream.of(criterion.anchor0(), criterion.anchor3(), criterion.anchor5());
    }

    /** In the same proportions as far as whole numbers allow; what rounding leaves goes to the first ones. */
    private static List<Criterion> weighed(List<Criterion> criteria) {
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum == 0) {
            return criteria;
        }
        int[] weights = criteria.stream()
                .mapToInt(criterion -> Math.max(1, criterion.weight() * WHOLE / sum))
                .toArray();
        int left = WHOLE - Arrays.stream(weights).sum();
        for (int i = 0; left > 0; i = (i + 1) % weights.length, left--) {
            weights[i]++;
        }
        while (left < 0) {
            int heaviest = 0;
            for (int i = 1; i < weights.length; i++) {
                heaviest = weights[i] > weights[heaviest] ? i : heaviest;
            }
            weights[heaviest]--;
            left++;
        }
        List<Criterion> weighed = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Criterion one = criteria.get(i);
            weighed.add(new Criterion(
                    one.competency().strip(),
                    weights[i],
                    one.anchor0().strip(),
                    one.anchor3().strip(),
                    one.anchor5().strip()));
        }
        return List.copyOf(weighed);
    }
}
