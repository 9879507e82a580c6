package app.candor.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One execution of a batch job.
 *
 * @param progress share of the job's steps that are completed, earlier executions of the same run included, in percent, 0–100;
 *     how far a running step has come is in its own counters; {@code null} when it cannot be told
 * @param node which server runs or ran it
 * @param retryAt when a failed execution is restarted by itself, {@code null} when it is not
 */
public record JobExecutionView(
        long id,
        long instanceId,
        String job,
        JobStatus status,
        String exitMessage,
        Map<String, String> parameters,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        Integer progress,
        String node,
        Instant retryAt,
        List<StepExecutionView> steps) {}
