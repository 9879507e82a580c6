package app.candor.rest.interviewing;

import app.candor.interviewing.Answer;
import app.candor.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An answer as it is sent: exactly one of the four.
 *
 * @param choice index of the chosen option, from 0
 * @param choices indices of the chosen options of a multiple choice, from 0
 * @param uploadId last segment of the address of a finished upload: a recording, or the file that was asked for
 */
public record AnswerRequest(String text, Integer choice, List<Integer> choices, String uploadId) {
    boolean isAmbiguous() {
        return Stream.of(text, choice, choices, uploadId)
                        .filter(Objects::nonNull)
                        .count()
                != 1;
    }

    /**
     * The text or what was chosen.
     *
     * @throws Problem {@code invalid} when none or several are given
     */
    Answer answer() {
        if (isAmbiguous()) {
            throw Problem.invalid("answer", "Give exactly one of text, choice, choices and uploadId.");
        }
        if (choices != null) {
            return new Answer.Choices(choices);
        }
        return text != null ? new Answer.Text(text) : new Answer.Choice(choice);
    }
}
