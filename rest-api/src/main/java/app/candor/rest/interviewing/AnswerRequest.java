package app.candor.rest.interviewing;

import app.candor.interviewing.Answer;
import app.candor.shared.Problem;

/**
 * An answer as it is sent: exactly one of the three.
 *
 * @param choice index of the chosen option, from 0
 * @param uploadId last segment of the address of a finished upload
 */
public record AnswerRequest(String text, Integer choice, String uploadId) {
    boolean isAmbiguous() {
        return (text == null ? 0 : 1) + (choice == null ? 0 : 1) + (uploadId == null ? 0 : 1) != 1;
    }

    /**
     * The text or the choice.
     *
     * @throws Problem {@code invalid} when none or several are given
     */
    Answer answer() {
        if (isAmbiguous()) {
            throw Problem.invalid("answer", "Give exactly one of text, choice and uploadId.");
        }
        return text != null ? new Answer.Text(text) : new Answer.Choice(choice);
    }
}
