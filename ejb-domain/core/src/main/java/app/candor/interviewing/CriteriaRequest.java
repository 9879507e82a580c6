package app.candor.interviewing;

/**
 * A question whose criteria somebody wants suggested. It need not be stored.
 *
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}: the one that the criteria are written in
 * @param type one that is scored: not a choice and not a file
 * @param prompt what is asked, 1–4,000 characters
 * @param competency what the question is to show, at most 200 characters; {@code null} or empty for none
 * @param criteria what a good answer shows, in free words, at most 10,000 characters; {@code null} or empty for none
 */
public record CriteriaRequest(String language, QuestionType type, String prompt, String competency, String criteria) {}
