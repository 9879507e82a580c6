package app.candor.ui.hr;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.QuestionView;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditedQuestionsTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,bacd",
        "1,0,bacd",
        "0,3,bcda",
        "3,0,dabc",
        "2,2,abcd",
        "0,-1,abcd",
        "3,4,abcd",
        "-1,0,abcd",
        "9,0,abcd"
    })
    void aMovedQuestionShouldEndAtItsPlaceAndTheOthersKeepTheirOrder(int from, int to, String order) {
        EditedQuestions questions = written("a", "b", "c", "d");
        questions.move(from, to);
        assertThat(prompts(questions)).isEqualTo(order);
    }

    @Test
    void removingAQuestionThatIsNotThereShouldChangeNothing() {
        EditedQuestions questions = written("a", "b");
        questions.remove(7);
        questions.remove(-1);
        assertThat(prompts(questions)).isEqualTo("ab");
        questions.remove(0);
        assertThat(prompts(questions)).isEqualTo("b");
    }

    @Test
    void aViolationShouldBeShownAtItsQuestionUntilTheNextAttempt() {
        EditedQuestions questions = written("a", "b");
        List<Problem.Violation> others = questions.show(List.of(
                new Problem.Violation("title", "Give it a title."),
                new Problem.Violation("questions[1].prompt", "Write what is asked."),
                new Problem.Violation("questions[1].retakes", "At most five."),
                new Problem.Violation("questions[9].prompt", "Nowhere.")));
        assertThat(others).extracting(Problem.Violation::message).containsExactly("Give it a title.", "Nowhere.");
        assertThat(questions.items().get(0).getError()).isNull();
        assertThat(questions.items().get(1).getError()).isEqualTo("Write what is asked. At most five.");
        questions.show(List.of());
        assertThat(questions.items().get(1).getError()).isNull();
    }

    @Test
    void aChoiceShouldHaveOneOptionALineAndNothingOfARecording() {
        EditedQuestions questions = new EditedQuestions();
        questions.add(QuestionType.SINGLE_CHOICE);
        questions.items().get(0).setOptions(" yes \r\n\n no\n");
        QuestionDraft draft = questions.toDrafts().get(0);
        assertThat(draft.options()).containsExactly("yes", "no");
        assertThat(draft.thinkSeconds()).isNull();
        assertThat(draft.limit()).isNull();
    }

    @Test
    void whatWasStoredShouldComeBackUnchanged() {
        QuestionView view = new QuestionView(
                Ids.next(),
                0,
                QuestionType.VIDEO,
                "Why?",
                false,
                15,
                90,
                LimitKind.HARD,
                3,
                List.of(),
                "Reasons",
                List.of(),
                "",
                List.of());
        QuestionDraft draft = EditedQuestions.of(List.of(view)).toDrafts().get(0);
        assertThat(draft)
                .isEqualTo(new QuestionDraft(
                        view.id(),
                        QuestionType.VIDEO,
                        "Why?",
                        false,
                        15,
                        90,
                        LimitKind.HARD,
                        3,
                        List.of(),
                        "Reasons",
                        List.of(),
                        "",
                        List.of()));
    }

    private static EditedQuestions written(String... prompts) {
        EditedQuestions questions = new EditedQuestions();
        Stream.of(prompts).forEach(prompt -> {
            questions.add(QuestionType.TEXT);
            questions.items().get(questions.items().size() - 1).setPrompt(prompt);
        });
        return questions;
    }

    private static String prompts(EditedQuestions questions) {
        return String.join(
                "", questions.items().stream().map(EditedQuestion::getPrompt).toList());
    }
}
