package app.candor.interviewing.domain;

import app.candor.interviewing.Answer;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;

/** An answer must be of the kind that its question asks for. */
final class AnswerFit {
    private static final TextRule TEXT = TextRule.prose("Your answer", 1, 10_000);

    private AnswerFit() {}

    /**
     * @throws Problem {@code invalid} for another kind of answer, an empty or too long text, or no such option
     */
    static void require(Question question, Answer answer) {
        if (answer == null) {
            throw Problem.invalid("answer", "Give an answer: " + expected(question.type()) + ".");
        }
        requireType(question, typeOf(answer));
        if (answer instanceof Answer.Text text) {
            var violations = new ArrayList<Violation>();
            TEXT.check("text", text.text(), violations);
            if (!violations.isEmpty()) {
                throw Problem.invalid(violations);
            }
        } else if (answer instanceof Answer.Choice choice) {
            if (choice.index() < 0 || choice.index() >= question.options().size()) {
                throw Problem.invalid(
                        "choice", "Choose one of the " + question.options().size() + " options, counted from 0.");
            }
        } else if (answer instanceof Answer.Recording recording && recording.recordingId() == null) {
            throw Problem.invalid("uploadId", "Say which recording it is.");
        }
    }

    /**
     * @throws Problem {@code invalid} when the question is answered in another way
     */
    static void requireType(Question question, QuestionType type) {
        if (question.type() != type) {
            throw Problem.invalid("answer", "This question is answered with " + expected(question.type()) + ".");
        }
    }

    private static QuestionType typeOf(Answer answer) {
        if (answer instanceof Answer.Text) {
            return QuestionType.TEXT;
        }
        return answer instanceof Answer.Choice ? QuestionType.SINGLE_CHOICE : QuestionType.VIDEO;
    }

    private static String expected(QuestionType type) {
        return switch (type) {
            case VIDEO -> "a recording";
            case TEXT -> "a text";
            case SINGLE_CHOICE -> "one of its options";
        };
    }
}
