package app.candor.operations;

import java.time.Instant;

/** One step with its counters. */
public record StepExecutionView(
        long id,
        String step,
        JobStatus status,
        String exitMessage,
        Instant startedAt,
        Instant endedAt,
        long reads,
        long writes,
        long filters,
        long skips,
        long commits,
        long rollbacks) {}
