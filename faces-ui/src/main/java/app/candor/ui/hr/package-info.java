/**
 * The pages of a hiring team: write templates, invite, review and decide.
 *
 * <p>Invariants: beans hold what a form needs and call the contexts; who may do what is decided there. Nothing on these
 * pages decides about a person: a recommendation is shown as a suggestion, with its evidence. Whoever was given the link of
 * a share reads one interview here without an account, and nothing else.
 */
package app.candor.ui.hr;
