package app.candor.interviewing.event;

import java.util.UUID;

/**
 * One question with its answer, as it was when the interview was completed.
 *
 * @param type of the question: {@code video}, {@code audio}, {@code text}, {@code single_choice}, {@code multiple_choice} or {@code
 *     file}
 * @param text the written answer, or the words of the chosen options, one a line; {@code null} for a recording, a file or no
 *     answer
 * @param recordingId the recording that was sent; {@code null} when the answer is not one
 * @param fileId the file that was sent; {@code null} when the answer is not one
 */
public record AnsweredQuestion(
        UUID questionId,
        int position,
        String type,
        String prompt,
        String criteria,
        boolean required,
        String text,
        UUID recordingId,
        UUID fileId) {}
