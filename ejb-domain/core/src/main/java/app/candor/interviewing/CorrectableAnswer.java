package app.candor.interviewing;

import java.util.UUID;

/**
 * A recorded answer whose transcript the candidate may correct.
 *
 * @param position of the question, from 1
 */
public record CorrectableAnswer(UUID questionId, int position, String prompt, UUID recordingId) {}
