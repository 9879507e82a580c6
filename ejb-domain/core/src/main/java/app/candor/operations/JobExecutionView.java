package app.candor.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One execution of a batch job.
 *
 * @param progress 0–100, {@code null} when it cannot be told
 * @param node which server runs or ran it
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
        List<StepExecutionView> steps) {}
