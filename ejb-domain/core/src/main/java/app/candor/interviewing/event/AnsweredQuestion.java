package app.candor.interviewing.event;

import java.util.UUID;

/**
 * One question with its answer, as it was when the interview was completed.
 *
 * @param type {@code video}, {@code text} or {@code single_choice}
 * @param text the written answer, or the chosen option's words; {@code null} for a recording or no answer
 * @param recordingId the recording that was sent; {@code null} when the answer is not one
 */
public record AnsweredQuestion(
        UUID questionId,
        int position,
        String type,
        String prompt,
        String criteria,
        boolean required,
        String text,
        UUID recordingId) {}
