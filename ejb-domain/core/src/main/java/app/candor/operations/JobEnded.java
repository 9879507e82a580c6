package app.candor.operations;

/**
 * CDI event: an execution is over and the runtime has drawn its consequences, on one node and once. Fired outside
 * transactions, for whoever counts; {@link JobGaveUp} is the one to act on.
 *
 * @param outcome how it ended; {@code FAILED} also when its node was lost
 */
public record JobEnded(String job, JobStatus outcome) {}
