/**
 * The {@code candor} command. It starts what Candor needs, then Candor, and stops all of it in the reverse order.
 *
 * <p>Invariants: whatever can be known before the start is checked before the start; every refusal is one sentence and
 * one {@link app.candor.launcher.ExitCode}; nothing that was started here outlives the command, and what outlived a
 * {@code kill -9} is ended by the next start.
 */
package app.candor.launcher;
