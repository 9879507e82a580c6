/**
 * Analysis scores what a candidate said by the written criteria of each question and shows the evidence.
 *
 * <p>Face: {@link app.candor.analysis.Assessments} for people and events, {@link app.candor.analysis.AssessmentRun} for
 * the batch job that does the work. It learns of interviews by {@code invitation.completed}, asks {@code media} for
 * transcripts by id, and tells what it found by its own events.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>One assessment per interview and run; a run has one engine, one prompt version and one rubric version.
 *   <li>Only what was said counts: no engine is told a name, an address, a company or how something was said.
 *   <li>No score stands without a quote that this context itself has found again in the answer.
 *   <li>The recommendation is a suggestion. Nothing here decides.
 *   <li>What was paid for is kept before it is read, and is not paid for again.
 * </ul>
 */
package app.candor.analysis;
