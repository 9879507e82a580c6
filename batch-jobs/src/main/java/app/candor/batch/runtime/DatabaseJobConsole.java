package app.candor.batch.runtime;

import app.candor.operations.JobConsole;
import app.candor.operations.JobExecutionView;
import app.candor.operations.JobFilter;
import app.candor.operations.JobView;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Page;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The operator's console, the same on every node: it looks into the tables and writes its wishes there, and the node that
 * works, or runs the execution, fulfils them.
 */
@ApplicationScoped
class DatabaseJobConsole implements JobConsole {
    private static final int MAX_LIMIT = 200;
    /** How long a start waits for a node to take it, before it is answered that it will be taken later. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LOOK_AGAIN_MS = 50;

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Inject
    JobCatalogue catalogue;

    @Inject
    OperatorWishes wishes;

    private ExecutionReader executions;

    @PostConstruct
    void open() {
        executions = new ExecutionReader(dataSource, catalogue.all());
    }

    @Override
    public List<JobView> jobs(Caller caller) {
        caller.requireRole(Role.ADMIN);
        Map<String, Long> running = executions.running();
        return catalogue.all().values().stream()
                .map(job -> new JobView(
                        job.name(), job.description(), job.parameters(), running.getOrDefault(job.name(), 0L)))
                .toList();
    }

    @Override
    public Page<JobExecutionView> executions(Caller caller, JobFilter filter, Long before, int limit) {
        caller.requireRole(Role.ADMIN);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.invalid("limit", "The limit must be between 1 and " + MAX_LIMIT + ".");
        }
        List<JobExecutionView> found = executions.list(filter, before, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<JobExecutionView> items = found.subList(0, limit);
        return new Page<>(items, Long.toString(items.get(limit - 1).id()));
    }

    @Override
    public JobExecutionView execution(Caller caller, long executionId) {
        caller.requireRole(Role.ADMIN);
        return view(executionId);
    }

    @Override
    public JobExecutionView start(Caller caller, String job, Map<String, String> parameters) {
        caller.requireRole(Role.ADMIN);
        JobCatalogue.Definition definition = catalogue.all().get(job);
        if (definition == null) {
            throw Problem.notFound("job");
        }
        Map<String, String> given = new TreeMap<>(parameters == null ? Map.of() : parameters);
        for (String name : definition.parameters()) {
            if (given.getOrDefault(name, "").isBlank()) {
                throw Problem.invalid("parameters." + name, "The job needs the parameter " + name + ".");
            }
        }
        String key = "operator:" + Ids.next();
        wishes.start(caller, job, key, given);
        return view(awaitExecution(job, key, 0));
    }

    @Override
    public JobExecutionView stop(Caller caller, long executionId) {
        caller.requireRole(Role.ADMIN);
        view(executionId);
        wishes.stop(caller, executionId);
        return view(executionId);
    }

    @Override
    public JobExecutionView restart(Caller caller, long executionId) {
        caller.requireRole(Role.ADMIN);
        JobExecutionView last = view(executionId);
        String key = wishes.restart(caller, executionId);
        return view(awaitExecution(last.job(), key, executionId));
    }

    @Override
    public JobExecutionView abandon(Caller caller, long executionId) {
        caller.requireRole(Role.ADMIN);
        view(executionId);
        wishes.abandon(caller, executionId);
        return view(executionId);
    }

    private JobExecutionView view(long executionId) {
        return executions.find(executionId).orElseThrow(() -> Problem.notFound("execution"));
    }

    /** Waits until a node has begun an execution that is newer than the one known. */
    private long awaitExecution(String job, String key, long newerThan) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Long executionId = wishes.executionOf(job, key);
            if (executionId != null && executionId > newerThan) {
                return executionId;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new Problem(
                Problem.Kind.UNAVAILABLE,
                "no-worker-free",
                "Noted, but no worker has been free yet. It begins as soon as one is; look into the list of executions.");
    }
}
