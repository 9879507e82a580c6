/**
 * Interviews: writing them, inviting to them, answering them, deciding on them. The public face of the context.
 *
 * <p>{@link app.candor.interviewing.Templates} and {@link app.candor.interviewing.Invitations} serve the company's side,
 * {@link app.candor.interviewing.Interviews} the candidate's, {@link app.candor.interviewing.InvitationSecrets} the door
 * between them. May import the public faces of {@code identity}, and of {@code
 * media} for the videos that a template shows; hears of answers' recordings and of assessments by id and by event only.
 *
 * <p>Invariants of its own (those of the interview itself are in {@code domain}):
 *
 * <ul>
 *   <li>HR writes, in their own company; an admin may look at everything, and the audit log says so; nobody else sees
 *       anything. What belongs to another company does not exist.
 *   <li>A candidate never sees criteria, analysis or decision through {@code Interviews}.
 *   <li>Every change of state fires its event in the transaction that makes it true.
 * </ul>
 */
package app.candor.interviewing;
