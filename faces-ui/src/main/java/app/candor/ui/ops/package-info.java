/**
 * The operator's pages: batch jobs, dead letters, schedules.
 *
 * <p>Invariants: everything here needs the role admin, which the services check; what cannot be undone is asked for
 * twice.
 */
package app.candor.ui.ops;
