package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.Answer;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFitTest {
    private final Question video = Drafts.question(Drafts.video(1, true));
    private final Question text = Drafts.question(Drafts.text(true));
    private final Question choice = Drafts.question(Drafts.choice("a", "b"));

    @Test
    void eachKindOfQuestionShouldTakeItsOwnKindOfAnswer() {
        assertThatCode(() -> AnswerFit.require(video, new Answer.Recording(Ids.next())))
                .doesNotThrowAnyException();
        assertThatCode(() -> AnswerFit.require(text, new Answer.Text("🙂"))).doesNotThrowAnyException();
        assertThatCode(() -> AnswerFit.require(choice, new Answer.Choice(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> AnswerFit.require(video, new Answer.Text("no")))
                .hasMessage("This question is answered with a recording.");
        assertThatThrownBy(() -> AnswerFit.require(text, new Answer.Choice(0)))
                .hasMessage("This question is answered with a text.");
        assertThatThrownBy(() -> AnswerFit.require(choice, new Answer.Recording(Ids.next())))
                .hasMessage("This question is answered with one of its options.");
        assertThatThrownBy(() -> AnswerFit.require(text, null)).hasMessageContaining("a text");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, Integer.MAX_VALUE})
    void aChoiceShouldBeOneOfTheOptions(int index) {
        assertThatThrownBy(() -> AnswerFit.require(choice, new Answer.Choice(index)))
                .hasMessage("Choose one of the 2 options, counted from 0.");
    }

    @Test
    void aTextShouldSaySomethingAndEndAtTenThousandCharacters() {
        assertThatThrownBy(() -> AnswerFit.require(text, new Answer.Text(" \n")))
                .hasMessage("Your answer must not be empty.");
        assertThatThrownBy(() -> AnswerFit.require(text, new Answer.Text(null)))
                .hasMessage("Your answer must not be empty.");
        assertThatThrownBy(() -> AnswerFit.require(text, new Answer.Text("x".repeat(10_001))))
                .hasMessageContaining("10,000");
        assertThatCode(() -> AnswerFit.require(text, new Answer.Text("x".repeat(10_000))))
                .doesNotThrowAnyException();
    }

    @Test
    void aRecordingShouldSayWhichOneItIs() {
        assertThatThrownBy(() -> AnswerFit.require(video, new Answer.Recording(null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> AnswerFit.requireType(text, QuestionType.VIDEO))
                .hasMessage("This question is answered with a text.");
    }

    @Test
    void severalChoicesShouldEachBeAnOptionAndOnce() {
        Question several = Drafts.question(Drafts.of(QuestionType.MULTIPLE_CHOICE, List.of("a", "b", "c"), null));
        assertThatCode(() -> AnswerFit.require(several, new Answer.Choices(List.of(2, 0))))
                .doesNotThrowAnyException();
        for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(3), List.of(-1), List.of(1, 1))) {
            assertThatThrownBy(() -> AnswerFit.require(several, new Answer.Choices(wrong)))
                    .hasMessage("Choose at least one of the 3 options, counted from 0, each once.");
        }
        assertThatThrownBy(() -> AnswerFit.require(several, new Answer.Choices(Arrays.asList(0, null))))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> AnswerFit.require(several, new Answer.Choice(0)))
                .hasMessage("This question is answered with one or more of its options.");
    }

    @Test
    void anAlternativeShouldFitWhereTheAuthorAllowsIt() {
        Question open =
                Drafts.question(Drafts.of(QuestionType.VIDEO, null, List.of(QuestionType.TEXT, QuestionType.AUDIO)));
        for (Answer answer : List.of(
                new Answer.Recording(Ids.next()), new Answer.Audio(Ids.next()), new Answer.Text("In writing."))) {
            assertThatCode(() -> AnswerFit.require(open, answer)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> AnswerFit.require(open, new Answer.File(Ids.next())))
                .hasMessage("This question is answered with a recording.");
        assertThatThrownBy(() -> AnswerFit.require(video, new Answer.Audio(Ids.next())))
                .hasMessage("This question is answered with a recording.");
    }

    @Test
    void aFileQuestionShouldTakeAFile() {
        Question file = Drafts.question(Drafts.of(QuestionType.FILE, null, null));
        assertThatCode(() -> AnswerFit.require(file, new Answer.File(Ids.next())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AnswerFit.require(file, new Answer.Text("See above.")))
                .hasMessage("This question is answered with a file.");
    }
}
