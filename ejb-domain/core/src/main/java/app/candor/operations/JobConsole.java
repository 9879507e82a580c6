package app.candor.operations;

import app.candor.shared.Caller;
import app.candor.shared.Page;
import java.util.List;
import java.util.Map;

/** Everything an operator does with batch jobs. Filled in by {@code batch-jobs}. Callers need the role admin. */
public interface JobConsole {
    /** Every job this server knows. */
    List<JobView> jobs(Caller caller);

    /** Newest first, without steps, those with an id lower than {@code before} ({@code null} for the newest). */
    Page<JobExecutionView> executions(Caller caller, JobFilter filter, Long before, int limit);

    /** One, with its steps. */
    JobExecutionView execution(Caller caller, long executionId);

    /**
     * Starts a job now.
     *
     * @throws app.candor.shared.Problem {@code still-running} while an execution with the same parameters is not over, {@code
     *     stopped} while one is stopped and neither restarted nor abandoned
     */
    JobExecutionView start(Caller caller, String job, Map<String, String> parameters);

    /** Asks a running execution to stop at its next safe point, on whichever node it runs. */
    JobExecutionView stop(Caller caller, long executionId);

    /** Goes on where a stopped or failed execution left off. */
    JobExecutionView restart(Caller caller, long executionId);

    /**
     * Marks a stopped or failed execution so that it is never restarted. What it was about is left as failed and can be asked
     * for anew.
     */
    JobExecutionView abandon(Caller caller, long executionId);
}
