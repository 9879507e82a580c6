package app.candor.operations.domain;

import app.candor.operations.ScheduleView;
import app.candor.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** When a task runs next, and what its last run came to. */
@Entity
@Table(schema = "operations", name = "schedule")
public class Schedule {
    /** A run that has not reported by then is taken for dead: its node may be gone. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    @Id
    private String name;

    private String description;

    @Column(name = "every_seconds")
    private long everySeconds;

    private boolean enabled;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "last_run_at")
    private Instant lastRunAt;

    @Column(name = "last_outcome")
    private String lastOutcome;

    protected Schedule() {}

    /** A new task is due at once and switched on. */
    public Schedule(String name, String description, Duration every, Instant now) {
        this.name = name;
        this.enabled = true;
        this.nextAt = now;
        describe(description, every);
    }

    /** Takes over what the code says now. */
    public final void describe(String description, Duration every) {
        this.description = description;
        this.everySeconds = Math.max(1, every.toSeconds());
    }

    public void enable(boolean on) {
        enabled = on;
    }

    /**
     * Begins a run that is due. From here on it is due again only after its pause, and not before the run has reported, here
     * or on another node.
     *
     * @return false when it is switched off, not due yet, or running
     */
    public boolean begin(Instant now) {
        if (!enabled || now.isBefore(nextAt) || runs(now)) {
            return false;
        }
        note(now);
        return true;
    }

    /**
     * Begins a run because a person wants it.
     *
     * @throws Problem {@code schedule-running}
     */
    public void beginAnyway(Instant now) {
        if (runs(now)) {
            throw Problem.conflict("schedule-running", "It is running already. Its outcome is shown when it is done.");
        }
        note(now);
    }

    private boolean runs(Instant now) {
        return lastRunAt != null && lastOutcome == null && now.isBefore(lastRunAt.plus(LONGEST_RUN));
    }

    private void note(Instant now) {
        lastRunAt = now;
        nextAt = now.plusSeconds(everySeconds);
        lastOutcome = null;
    }

    public void finish(String outcome) {
        lastOutcome = outcome;
    }

    public String name() {
        return name;
    }

    public ScheduleView view() {
        return new ScheduleView(name, description, every(), enabled, lastRunAt, lastOutcome);
    }

    private String every() {
        Duration every = Duration.ofSeconds(everySeconds);
        if (everySeconds % 86_400 == 0) {
            return count(every.toDays(), "day");
        }
        if (everySeconds % 3_600 == 0) {
            return count(every.toHours(), "hour");
        }
        return everySeconds % 60 == 0 ? count(every.toMinutes(), "minute") : count(everySeconds, "second");
    }

    private static String count(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
