package app.candor.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.InterviewToSummarise;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a candidate says stays inside the fence and leaves the rules as they are. */
class InjectionTest {
    private static final Pattern OPENING = Pattern.compile("<question-([0-9a-f]{24})>\n");

    private final Prompts prompts = new Prompts();

    static List<String> corpus() {
        return List.of(PromptText.resource("injection/corpus.txt").split("\n----\n"));
    }

    @Test
    void theCorpusShouldBeThere() {
        assertThat(corpus()).hasSizeGreaterThan(20).allSatisfy(text -> assertThat(text)
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void anAnswerShouldNeitherLeaveTheFenceNorTouchTheRules(String attack) {
        Prompts.Prompt harmless = prompts.assess(answer("I led a team of five people.", "What did you do?"));
        Prompts.Prompt attacked = prompts.assess(answer(attack, "What did you do?"));
        String token = token(attacked);

        assertThat(attacked.system().replace(token, "T"))
                .isEqualTo(harmless.system().replace(token(harmless), "T"));
        assertThat(attack).doesNotContain(token);
        assertThat(attacked.user())
                .isEqualTo("<question-" + token + ">\nWhat did you do?\n</question-" + token + ">\n<criteria-" + token
                        + ">\nConcrete.\n</criteria-" + token + ">\n<answer-" + token + ">\n" + attack + "\n</answer-"
                        + token + ">\n");
        assertThat(attacked.schema()).isEqualTo(harmless.schema());
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void aQuestionShouldBeFencedLikeAnAnswer(String attack) {
        Prompts.Prompt attacked = prompts.assess(answer("I led a team of five people.", attack));
        String token = token(attacked);
        assertThat(attacked.user()).contains("<question-" + token + ">\n" + attack + "\n</question-" + token + ">\n");
        assertThat(attacked.system()).doesNotContain(attack);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void whatAModelRepeatedOfAnAnswerShouldBeFencedInTheSummaryToo(String attack) {
        Prompts.Prompt summary = prompts.summarise(new InterviewToSummarise(
                "en",
                "",
                List.of(new InterviewToSummarise.Question("Q?", "scored", 80, List.of(attack), List.of(), attack))));
        Matcher tags = Pattern.compile("</?results-([0-9a-f]{24})>").matcher(summary.user());
        assertThat(tags.results().map(tag -> tag.group(1)).distinct()).hasSize(1);
        assertThat(summary.system()).doesNotContain(attack);
    }

    @Test
    void twoRequestsShouldHaveDifferentFences() {
        AnswerToAssess answer = answer("The same words.", "Q?");
        assertThat(token(prompts.assess(answer))).isNotEqualTo(token(prompts.assess(answer)));
    }

    private static AnswerToAssess answer(String text, String prompt) {
        return new AnswerToAssess(prompt, "Concrete.", "en", text, Map.of());
    }

    /** The question comes first, so its opening tag is the first thing that is said. */
    private static String token(Prompts.Prompt prompt) {
        Matcher matcher = OPENING.matcher(prompt.user());
        assertThat(matcher.lookingAt()).isTrue();
        return matcher.group(1);
    }
}
