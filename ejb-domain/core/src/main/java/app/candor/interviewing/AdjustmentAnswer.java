package app.candor.interviewing;

/**
 * What HR answers.
 *
 * @param percent more time, 10–300; needed for extra time, else {@code null}
 * @param retakes more of them for each question, 1–5; needed for more retakes, else {@code null}
 * @param words to the candidate; needed when it is declined
 */
public record AdjustmentAnswer(Integer percent, Integer retakes, String words) {}
