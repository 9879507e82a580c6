package app.candor.ui.ops;

import app.candor.operations.JobConsole;
import app.candor.operations.JobExecutionView;
import app.candor.operations.JobFilter;
import app.candor.operations.JobStatus;
import app.candor.operations.JobView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.ui.shell.Addresses;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every execution of every job, newest first, and the way to start one. */
@Named
@ViewScoped
public class JobList implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    CurrentCaller caller;

    @Inject
    JobConsole console;

    private String job;
    private String status;
    private Long before;
    private transient Page<JobExecutionView> page;
    private transient List<JobView> jobs;
    private final LinkedHashMap<String, String> parameters = new LinkedHashMap<>();

    public void load() {
        jobs = console.jobs(caller.get());
        page = console.executions(
                caller.get(), new JobFilter(job, status == null ? null : JobStatus.ofCode(status)), before, ROWS);
    }

    /** Starts a job with what was typed for it; empty fields are left out. */
    public String start(String name) {
        Map<String, String> given = new LinkedHashMap<>();
        for (JobView known : getJobs()) {
            if (known.name().equals(name)) {
                for (String parameter : known.parameters()) {
                    String value = parameters.get(name + "." + parameter);
                    if (value != null && !value.isBlank()) {
                        given.put(parameter, value.strip());
                    }
                }
            }
        }
        long execution = console.start(caller.get(), name, given).id();
        News.good(Texts.get("jobs.started", name));
        return "/ops/job?faces-redirect=true&id=" + execution;
    }

    private Page<JobExecutionView> page() {
        if (page == null) {
            load();
        }
        return page;
    }

    public List<JobView> getJobs() {
        page();
        return jobs;
    }

    public List<JobExecutionView> getItems() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    public boolean isFiltered() {
        return job != null || status != null || before != null;
    }

    public JobStatus[] getStatuses() {
        return JobStatus.values();
    }

    /** What was typed, by {@code job.parameter}. */
    public Map<String, String> getParameters() {
        return parameters;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = Addresses.given(job);
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = Addresses.given(status);
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
