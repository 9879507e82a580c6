package app.candor.operations;

/** What to list; {@code null} in a field means any. */
public record JobFilter(String job, JobStatus status) {}
