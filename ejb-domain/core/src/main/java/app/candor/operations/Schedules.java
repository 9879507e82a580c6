package app.candor.operations;

import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What runs by itself, when it last did, and the switch. Callers need the role admin. */
@ApplicationScoped
public class Schedules {
    private static final Logger LOG = Logger.getLogger(Schedules.class.getName());

    @Inject
    ScheduleBook book;

    @Inject
    @Any
    Instance<ScheduledTask> tasks;

    /** All of them, by name. */
    public List<ScheduleView> list(Caller caller) {
        caller.requireRole(Role.ADMIN);
        book.register(tasks.stream().toList());
        return book.all();
    }

    /**
     * Switches one on or off; audited.
     *
     * @throws Problem {@code not-found}, or {@code invalid} when nothing was said
     */
    public ScheduleView enable(Caller caller, String name, Boolean enabled) {
        caller.requireRole(Role.ADMIN);
        task(name);
        if (enabled == null) {
            throw Problem.invalid("enabled", "Say true or false.");
        }
        return book.enable(caller, name, enabled);
    }

    /**
     * Runs one at once, whatever its switch says, and answers when it is done; audited. What goes wrong is its outcome.
     *
     * @throws Problem {@code not-found}, or {@code schedule-running} while it runs, here or on another node
     */
    public ScheduleView runNow(Caller caller, String name) {
        caller.requireRole(Role.ADMIN);
        ScheduledTask task = task(name);
        book.beginAnyway(caller, name);
        run(task);
        return book.view(name);
    }

    /** Runs what is due and nobody else has begun. For the clock of a node that works, not for edges. */
    public void runDue() {
        List<ScheduledTask> all = tasks.stream().toList();
        book.register(all);
        for (ScheduledTask task : all) {
            if (book.begin(task.name())) {
                run(task);
            }
        }
    }

    private void run(ScheduledTask task) {
        String outcome;
        try {
            outcome = task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "the schedule " + task.name() + " failed");
            outcome = "failed: "
                    + Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        }
        book.finish(task.name(), outcome);
    }

    private ScheduledTask task(String name) {
        List<ScheduledTask> all = tasks.stream().toList();
        book.register(all);
        return all.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("schedule"));
    }
}
