/**
 * The job {@code interview-analysis}: thin artifacts around {@link app.candor.analysis.AssessmentRun}.
 *
 * <p>begin → questions (chunk, an item per question, each committed before the next) → summary. The reader asks the business
 * for the next question that nobody has judged instead of keeping a position, so a restart goes on at the question that
 * failed.
 */
package app.candor.batch.analysis;
