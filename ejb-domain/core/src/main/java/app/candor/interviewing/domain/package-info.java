/**
 * The interview itself: templates with their questions, invitations with their responses, and the rules they obey.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Only a draft changes; an active template has at least one question and stays as it is; only an active one takes
 *       invitations. That is why an invitation may point at its template instead of copying it.
 *   <li>An invitation goes {@code pending → in_progress → completed | expired | cancelled} and never back. One that is
 *       overdue counts as expired from that second on, whether or not the schedule has said so yet.
 *   <li>A completed interview has an answer to every required question.
 *   <li>Only a completed interview is decided, by a person, with a reason.
 *   <li>The secret of a link is nowhere stored: only its hash.
 * </ul>
 *
 * <p>May import the public face's values, {@code event} and {@code shared}; nothing else of ours.
 */
package app.candor.interviewing.domain;
