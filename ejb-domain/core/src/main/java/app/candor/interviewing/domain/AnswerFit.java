package app.candor.interviewing.domain;

import app.candor.interviewing.Answer;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
        requireType(question, answer.type());
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
        } else if (answer instanceof Answer.Choices choices) {
            requireChoices(question, choices.indices());
        } else if (uploaded(answer) == null) {
            throw Problem.invalid("uploadId", "Say which recording it is.");
        }
    }

    /**
     * @throws Problem {@code invalid} when the question is answered in another way
     */
    static void requireType(Question question, QuestionType type) {
        if (!question.takes(type)) {
            throw Problem.invalid("answer", "This question is answered with " + expected(question.type()) + ".");
        }
    }

    private static void requireChoices(Question question, List<Integer> indices) {
        int options = question.options().size();
        boolean fits = indices != null
                && !indices.isEmpty()
                && indices.stream().allMatch(index -> index != null && index >= 0 && index < options)
                && Set.copyOf(indices).size() == indices.size();
        if (!fits) {
            throw Problem.invalid(
                    "choices", "Choose at least one of the " + options + " options, counted from 0, each once.");
        }
    }

    /** The recording or file that the answer is; {@code null} when it does not say, or is neither. */
    static UUID uploaded(Answer answer) {
        if (answer instanceof Answer.Recording recording) {
            return recording.recordingId();
        }
        if (answer instanceof Answer.Audio audio) {
            return audio.recordingId();
        }
        return answer instanceof Answer.File file ? file.fileId() : null;
    }

    private static String expected(QuestionType type) {
        return switch (type) {
            case VIDEO -> "a recording";
            case TEXT -> "a text";
            case AUDIO -> "a recording of your voice";
            case SINGLE_CHOICE -> "one of its options";
            case MULTIPLE_CHOICE -> "one or more of its options";
            case FILE -> "a file";
        };
    }
}
