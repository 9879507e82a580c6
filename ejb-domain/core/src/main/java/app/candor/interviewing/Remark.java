package app.candor.interviewing;

/**
 * A gentle word on something that makes answers hard to compare. It never stands in the way.
 *
 * @param question number of the question, from 1
 * @param criterion number of its criterion, from 1; {@code null} when it is about the question
 * @param code what is found, such as {@code yes-no-question}
 * @param sentence what is found and what would help
 */
public record Remark(int question, Integer criterion, String code, String sentence) {}
