/**
 * Operations: what an operator sees and steers. Batch jobs, schedules and dead letters.
 *
 * <p>Public face: {@link app.candor.operations.JobRequests} for contexts that need long work,
 * {@link app.candor.operations.JobConsole}, {@link app.candor.operations.Schedules} and
 * {@link app.candor.operations.DeadLetters} for the pages and the API, {@link app.candor.operations.ScheduledTask} for
 * contexts that have something to do now and then.
 *
 * <p>Invariants: a requested job starts after the commit and once, whichever node starts it; an action of an operator is
 * audited; a dead letter is replayed at most once; a schedule runs on one node at a time.
 */
package app.candor.operations;
