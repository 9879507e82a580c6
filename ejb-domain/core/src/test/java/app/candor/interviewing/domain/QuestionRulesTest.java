package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionRulesTest {
    @ParameterizedTest
    @CsvSource({"-1,120,1", "601,120,1", "30,9,1", "30,3601,1", "30,120,-1", "30,120,6"})
    void numbersOutOfRangeShouldBeRefused(int think, int answer, int retakes) {
        assertThat(fields(video("Why?", think, answer, retakes, null))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,10,0", "600,3600,5"})
    void numbersAtTheEdgeShouldPass(int think, int answer, int retakes) {
        assertThat(fields(video("Why?", think, answer, retakes, null))).isEmpty();
    }

    @Test
    void aPromptOfTenThousandCharactersShouldBeRefusedWithItsLimit() {
        assertThat(complaints(video("x".repeat(10_000), 30, 120, 1, null)))
                .containsExactly(new Violation(
                        "questions[0].prompt", "The prompt may have at most 4,000 characters; this has 10,000."));
        assertThat(fields(video("x".repeat(4_000), 30, 120, 1, null))).isEmpty();
    }

    @Test
    void everythingThatIsWrongShouldBeSaidAtOnce() {
        var draft = new QuestionDraft(
                null, null, " ", true, 700, 1, LimitKind.HARD, 9, null, "x".repeat(10_001), null, null, null);
        assertThat(fields(draft))
                .containsExactlyInAnyOrder(
                        "questions[0].type",
                        "questions[0].prompt",
                        "questions[0].criteria",
                        "questions[0].thinkSeconds",
                        "questions[0].answerSeconds",
                        "questions[0].retakes");
    }

    @Test
    void aChoiceShouldNeedTwoToTwentyDifferentOptions() {
        assertThat(fields(choice("a", "b"))).isEmpty();
        assertThat(fields(choice("a"))).containsExactly("questions[0].options");
        assertThat(fields(choice())).containsExactly("questions[0].options");
        assertThat(fields(choice("a", "b", " a "))).containsExactly("questions[0].options[2]");
        assertThat(fields(choice("a", ""))).containsExactly("questions[0].options[1]");
        assertThat(fields(choice("a", null))).containsExactly("questions[0].options[1]");
        String[] many = IntStream.rangeClosed(1, 21).mapToObj(String::valueOf).toArray(String[]::new);
        assertThat(fields(choice(many))).containsExactly("questions[0].options");
    }

    @Test
    void onlyAChoiceShouldHaveOptions() {
        assertThat(fields(video("Why?", 30, 120, 1, List.of("a", "b")))).containsExactly("questions[0].options");
    }

    @Test
    void anAbsentQuestionShouldBeRefused() {
        assertThat(fields(null)).containsExactly("questions[0]");
    }

    @Test
    void whatIsLeftOutShouldBeFilledInByType() {
        var video = new QuestionDraft(
                null, QuestionType.VIDEO, "?", true, null, null, null, null, null, null, null, null, null);
        assertThat(QuestionRules.thinkSeconds(video)).isEqualTo(30);
        assertThat(QuestionRules.answerSeconds(video)).isEqualTo(120);
        assertThat(QuestionRules.retakes(video)).isEqualTo(1);
        assertThat(QuestionRules.limit(video)).isEqualTo(LimitKind.SOFT);
        var text = new QuestionDraft(
                null, QuestionType.TEXT, "?", true, null, null, null, null, null, null, null, null, null);
        assertThat(QuestionRules.thinkSeconds(text)).isZero();
        assertThat(QuestionRules.retakes(text)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "VIDEO,AUDIO,true",
        "VIDEO,TEXT,true",
        "AUDIO,TEXT,true",
        "AUDIO,VIDEO,false",
        "TEXT,AUDIO,false",
        "VIDEO,FILE,false",
        "VIDEO,VIDEO,false",
        "SINGLE_CHOICE,TEXT,false"
    })
    void anAlternativeShouldAskLessAndBeScoredAlike(QuestionType type, QuestionType instead, boolean allowed) {
        List<String> options = type.choice() ? List.of("a", "b") : null;
        assertThat(fields(Drafts.of(type, options, List.of(instead))).isEmpty()).isEqualTo(allowed);
    }

    private static QuestionDraft video(String prompt, int think, int answer, int retakes, List<String> options) {
        return new QuestionDraft(
                null,
                QuestionType.VIDEO,
                prompt,
                true,
                think,
                answer,
                LimitKind.SOFT,
                retakes,
                options,
                "",
                null,
                null,
                null);
    }

    private static QuestionDraft choice(String... options) {
        return new QuestionDraft(
                null,
                QuestionType.SINGLE_CHOICE,
                "?",
                true,
                null,
                null,
                null,
                null,
                Arrays.asList(options),
                null,
                null,
                null,
                null);
    }

    private static List<Violation> complaints(QuestionDraft draft) {
        var violations = new ArrayList<Violation>();
        QuestionRules.check("questions[0]", draft, violations);
        return violations;
    }

    private static List<String> fields(QuestionDraft draft) {
        return complaints(draft).stream().map(Violation::field).toList();
    }
}
