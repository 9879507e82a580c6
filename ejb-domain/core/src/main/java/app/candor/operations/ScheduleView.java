package app.candor.operations;

import java.time.Instant;

/** Something that runs by itself. */
public record ScheduleView(
        String name, String description, String every, boolean enabled, Instant lastRunAt, String lastOutcome) {}
