package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.interviewing.CriteriaRequest;
import app.candor.interviewing.Criterion;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuggestedRubricTest {
    private static Criterion weighing(Integer weight) {
        return new Criterion("Own part", weight, "Blames others.", "Names it.", "Names it, and what came of it.");
    }

    @Property
    void weightsShouldAddUpToOneHundredWhateverWasSuggested(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 100) Integer> weights) {
        List<Criterion> rubric = SuggestedRubric.of(
                "en", weights.stream().map(SuggestedRubricTest::weighing).toList());
        assertThat(rubric).hasSize(Math.min(5, weights.size()));
        assertThat(rubric)
                .allSatisfy(criterion -> assertThat(criterion.weight()).isBetween(1, 100));
        assertThat(rubric.stream().mapToInt(Criterion::weight).sum()).isEqualTo(100);
    }

    @Test
    void whatAddsUpShouldStayAsItIs() {
        List<Criterion> suggested =
                IntStream.of(50, 30, 20).mapToObj(SuggestedRubricTest::weighing).toList();
        assertThat(SuggestedRubric.of("en", suggested)).isEqualTo(suggested);
    }

    @Test
    void whatIsNotWholeShouldBeLeftOut() {
        List<Criterion> suggested = List.of(
                weighing(null),
                weighing(0),
                weighing(-5),
                weighing(1_000_000_000),
                new Criterion(" ", 10, "a", "b", "c"),
                new Criterion("x".repeat(201), 10, "a", "b", "c"),
                new Criterion("Two\nlines", 10, "a", "b", "c"),
                new Criterion("No middle", 10, "a", null, "c"),
                new Criterion("Alike", 10, "a", "a", "c"),
                new Criterion("Long", 10, "a", "b".repeat(1_001), "c"),
                weighing(10));
        assertThat(SuggestedRubric.of("en", suggested)).containsExactly(weighing(100));
        assertThat(SuggestedRubric.of("en", suggested.subList(0, 10))).isEmpty();
        assertThat(SuggestedRubric.of("en", List.of())).isEmpty();
    }

    @Test
    void whatIsAboutThePersonShouldBeLeftOutInEachLanguage() {
        assertThat(SuggestedRubric.of(
                        "en", List.of(new Criterion("Confidence", 50, "None.", "Some.", "Much."), weighing(50))))
                .containsExactly(weighing(100));
        assertThat(SuggestedRubric.of(
                        "de", List.of(new Criterion("Auftreten", 50, "Ohne.", "Mit Akzent.", "Ohne Akzent."))))
                .isEmpty();
        assertThat(SuggestedRubric.of("es", List.of(new Criterion("Entusiasmo", 50, "a", "b", "c"))))
                .isEmpty();
        assertThat(SuggestedRubric.of("ru", List.of(new Criterion("Харизма", 50, "a", "b", "c"))))
                .isEmpty();
    }

    @Test
    void aQuestionThatIsNotScoredShouldNotBeAsked() {
        assertThat(refusal(new CriteriaRequest("en", QuestionType.FILE, "Your portfolio?", null, null))
                        .violations())
                .extracting(Problem.Violation::field)
                .containsExactly("type");
        assertThat(refusal(new CriteriaRequest("fr", null, " ", "x".repeat(201), "y".repeat(10_001)))
                        .violations())
                .extracting(Problem.Violation::field)
                .containsExactly("language", "type", "prompt", "criteria", "competency");
        SuggestedRubric.requireAskable(new CriteriaRequest("ru", QuestionType.TEXT, "Why us?", null, null));
    }

    private static Problem refusal(CriteriaRequest question) {
        return catchThrowableOfType(Problem.class, () -> SuggestedRubric.requireAskable(question));
    }
}
