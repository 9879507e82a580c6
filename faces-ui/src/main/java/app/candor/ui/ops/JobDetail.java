package app.candor.ui.ops;

import app.candor.operations.JobConsole;
import app.candor.operations.JobExecutionView;
import app.candor.operations.JobStatus;
import app.candor.shared.CurrentCaller;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One execution with its steps, and what may be done with it. */
@Named
@ViewScoped
public class JobDetail implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    JobConsole console;

    @Inject
    Clock clock;

    private long id;
    private transient JobExecutionView execution;

    public void load() {
        execution = console.execution(caller.get(), id);
    }

    public void stop() {
        console.stop(caller.get(), id);
        load();
        News.good(Texts.get("job.stop.asked"));
    }

    public String restart() {
        long next = console.restart(caller.get(), id).id();
        News.good(Texts.get("job.restarted"));
        return "/ops/job?faces-redirect=true&id=" + next;
    }

    public void abandon() {
        console.abandon(caller.get(), id);
        load();
        News.good(Texts.get("job.abandoned"));
    }

    public JobExecutionView getExecution() {
        if (execution == null) {
            load();
        }
        return execution;
    }

    public boolean isRunning() {
        return switch (getExecution().status()) {
            case STARTING, STARTED, STOPPING -> true;
            case STOPPED, FAILED, COMPLETED, ABANDONED -> false;
        };
    }

    public boolean isStoppable() {
        return isRunning() && getExecution().status() != JobStatus.STOPPING;
    }

    /** Stopped or failed: it can go on or be given up. */
    public boolean isRestartable() {
        return getExecution().status() == JobStatus.STOPPED || getExecution().status() == JobStatus.FAILED;
    }

    /** How long something took, or has taken so far. */
    public String lasted(Instant from, Instant to) {
        return from == null
                ? ""
                : Durations.words(Duration.between(from, to == null ? clock.instant() : to), Texts.locale());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
