package app.candor.rest.interviewing;

import app.candor.interviewing.Answer;
import app.candor.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An answer as it is sent: exactly one of them.
 *
 * @param choice index of the chosen option, from 0
 * @param choices indices of the chosen options of a multiple choice, from 0
 * @param uploadId last segment of the address of a finished upload: a recording, or the file that was asked for
 * @param recordingId of a recording that was sent for this question before and is to count again
 */
public record AnswerRequest(String text, Integer choice, List<Integer> choices, String uploadId, UUID recordingId) {
    boolean isAmbiguous() {
        return Stream.of(text, choice, choices, uploadId, recordingId)
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
            throw Problem.invalid("answer", "Give exactly one of text, choice, choices, uploadId and recordingId.");
        }
        if (choices != null) {
            return new Answer.Choices(choices);
        }
        return text != null ? new Answer.Text(text) : new Answer.Choice(choice);
    }
}
