/**
 * The frame of the pages: who is signed in, where they may go, what the page must tell them, and what becomes of a
 * refusal.
 *
 * <p>Invariants: a {@link app.candor.shared.Problem} never reaches a reader as a stack trace; every text comes from
 * {@code i18n/messages.properties}.
 */
package app.candor.ui.shell;
