package app.candor.analysis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.analysis.EngineKind;
import app.candor.analysis.Recommendation;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    @Test
    void aQuestionShouldScoreTheMeanOfWhatStands() {
        assertThat(QuestionScore.of(criteria(5, 5, 5, 5))).hasValue(100);
        assertThat(QuestionScore.of(criteria(0, 0, 0, 0))).hasValue(0);
        assertThat(QuestionScore.of(criteria(3, 4, 4, 4))).hasValue(75);
        assertThat(QuestionScore.of(criteria(5, null, 2, null))).hasValue(70);
        assertThat(QuestionScore.of(criteria(5, null, null, null))).isEmpty();
        assertThat(QuestionScore.of(List.of())).isEmpty();
    }

    @Property
    void aQuestionScoreShouldStayInBoundsAndNeverFallWithABetterCriterion(
            @ForAll @Size(min = 4, max = 4) List<@IntRange(min = 0, max = 5) Integer> scores) {
        int score = QuestionScore.of(criteria(scores.toArray(Integer[]::new))).orElseThrow();
        assertThat(score).isBetween(0, 100);
        Integer[] better = scores.toArray(Integer[]::new);
        better[0] = Math.min(5, better[0] + 1);
        assertThat(QuestionScore.of(criteria(better)).orElseThrow()).isGreaterThanOrEqualTo(score);
    }

    @Property
    void anOverallScoreShouldLieBetweenTheBestAndTheWorst(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 100) Integer> scores) {
        int overall = OverallScore.of(scores).orElseThrow();
        assertThat(overall)
                .isBetween(
                        scores.stream().min(Integer::compare).orElseThrow(),
                        scores.stream().max(Integer::compare).orElseThrow());
    }

    @Test
    void nothingScoredShouldMeanNoOverallScore() {
        assertThat(OverallScore.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100,HIRE", "75,HIRE", "74,CONSIDER", "50,CONSIDER", "49,REJECT", "0,REJECT"})
    void theThresholdsShouldHold(int score, Recommendation expected) {
        assertThat(RecommendationPolicy.of(EngineKind.LLM, OptionalInt.of(score), 2, 2))
                .contains(expected);
    }

    @Test
    void nothingShouldBeRecommendedOnTooLittle() {
        assertThat(RecommendationPolicy.of(EngineKind.LLM, OptionalInt.of(90), 3, 1))
                .isEmpty();
        assertThat(RecommendationPolicy.of(EngineKind.LLM, OptionalInt.of(90), 2, 1))
                .isPresent();
        assertThat(RecommendationPolicy.of(EngineKind.LLM, OptionalInt.of(90), 0, 0))
                .isPresent();
        assertThat(RecommendationPolicy.of(EngineKind.LLM, OptionalInt.empty(), 0, 0))
                .isEmpty();
        assertThat(RecommendationPolicy.of(EngineKind.OFFLINE, OptionalInt.of(90), 1, 1))
                .isEmpty();
    }

    @Test
    void anEngineShouldNotGetAwayWithScoresOutsideTheScale() {
        assertThatThrownBy(() -> new CriterionJudgement(Criterion.CLARITY, 6, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CriterionJudgement(Criterion.CLARITY, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        CriterionJudgement clarity = new CriterionJudgement(Criterion.CLARITY, 3, List.of());
        assertThatThrownBy(() -> new Judgement(List.of(clarity), List.of(), List.of(), ""))
                .hasMessageContaining("not judged");
        assertThatThrownBy(() -> new Judgement(List.of(clarity, clarity), List.of(), List.of(), ""))
                .hasMessageContaining("twice");
    }

    @Test
    void aScoreShouldStandOnlyOnWordsThatWereSaid() {
        Transcript said = Transcript.written("I led a team of five people and we delivered");
        Judgement judgement = new Judgement(
                List.of(
                        new CriterionJudgement(Criterion.DEPTH, 2, List.of()),
                        new CriterionJudgement(Criterion.CLARITY, 5, List.of("we delivered nothing at all")),
                        new CriterionJudgement(
                                Criterion.COMPLETENESS, 3, List.of("invented words here", "a team of five")),
                        new CriterionJudgement(Criterion.RELEVANCE, 4, List.of("I led a team", "i LED a team"))),
                List.of(),
                List.of(),
                "");
        List<CriterionFinding> findings = EvidencePolicy.weigh(judgement, said);
        assertThat(findings)
                .extracting(CriterionFinding::name)
                .containsExactly("relevance", "completeness", "clarity", "depth");
        assertThat(findings).extracting(CriterionFinding::score).containsExactly(4, 3, null, null);
        assertThat(findings)
                .extracting(CriterionFinding::notice)
                .containsExactly(null, null, EvidencePolicy.QUOTE_NOT_FOUND, EvidencePolicy.NO_QUOTE);
        assertThat(findings.get(0).quotes()).containsExactly(new Quote("I led a team", null, null));
        assertThat(findings.get(1).quotes()).containsExactly(new Quote("a team of five", null, null));
    }

    @Test
    void tooFewWordsShouldBeTooLittle() {
        assertThat(SufficiencyPolicy.complaint(Transcript.written("one two three four five six seven eight nine")))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("9 words"));
        assertThat(SufficiencyPolicy.complaint(
                        Transcript.written("— one — two … 3, four five six seven eight nine ten")))
                .isEmpty();
        assertThat(SufficiencyPolicy.complaint(Transcript.written(" 🙂 — … ")))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("0 words"));
    }

    private static List<CriterionFinding> criteria(Integer... scores) {
        return Stream.of(Criterion.values())
                .map(criterion -> new CriterionFinding(
                        criterion.code(), Arrays.asList(scores).get(criterion.ordinal()), null, List.of()))
                .toList();
    }
}
