package app.candor.batch.runtime;

import app.candor.operations.JobEnded;
import app.candor.operations.JobStatus;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The rows of {@code batch.job_request}, {@code batch.run} and {@code batch.node}: which run is wanted, whose it is, and
 * what becomes of it. Times are the database's, so that the clocks of nodes need not agree.
 */
class RunQueue {
    /** Restarts of a failed run before it is left as failed. */
    static final int RETRIES = 3;
    /** Take-overs before a run is left as failed: a run that kills its node must not go round all of them for ever. */
    static final int MAX_TAKEOVERS = 5;

    private static final String OVER = "('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')";
    private static final String COLUMNS = "r.id, r.job, r.key, r.parameters, r.traceparent, r.execution_id, r.failures";

    private final DataSource dataSource;
    private final Duration retryPause;

    /**
     * @param retryPause before the first restart of a failed run; each further one takes four times as long
     */
    RunQueue(DataSource dataSource, Duration retryPause) {
        this.dataSource = dataSource;
        this.retryPause = retryPause;
    }

    /**
     * Makes up to {@code limit} waiting runs the node's own. Two nodes never get the same, and of two requests for the same
     * work, such as an event's and an operator's, the later one waits until the earlier one is over.
     */
    List<RunRequest> claim(UUID node, int limit) {
        return Sql.transaction(
                dataSource,
                sql -> sql.list(
                        "update batch.job_request r set state = 'claimed', node_id = ?, stop_reason = null"
                                + " where r.id in (select w.id from batch.job_request w where w.state = 'waiting'"
                                + " and w.not_before <= now() and not exists (select 1 from batch.job_request o"
                                + " where o.job = w.job and o.parameters = w.parameters and (o.state in ('claimed', 'running')"
                                + " or o.state = 'waiting' and o.id < w.id))"
                                + " order by w.not_before, w.id limit ? for update skip locked)"
                                + " returning " + COLUMNS,
                        RunQueue::request,
                        node,
                        limit));
    }

    /**
     * Notes that a claimed run has begun.
     *
     * @return false when the node had lost its lease in the meantime; the execution is fenced then, and must be stopped
     */
    boolean started(UUID node, String nodeName, RunRequest request, long executionId) {
        return Sql.transaction(dataSource, sql -> {
            boolean ours = sql.update(
                            "update batch.job_request set state = 'running', execution_id = ?, error = null"
                                    + " where id = ? and state = 'claimed' and node_id = ?",
                            executionId,
                            request.id(),
                            node)
                    == 1;
            sql.update(
                    "insert into batch.run (execution_id, request_id, node_id, node_name, fenced) values (?, ?, ?, ?, ?)"
                            + " on conflict (execution_id) do nothing",
                    executionId,
                    request.id(),
                    node,
                    nodeName,
                    !ours);
            return ours;
        });
    }

    /** A claimed run could not be started at all; counts as a failure. */
    void notStarted(UUID node, RunRequest request, String error) {
        Sql.transaction(dataSource, sql -> {
            sql.update(
                    "update batch.job_execution set batchstatus = 'FAILED', exitstatus = 'not started', endtime = now()"
                            + " where batchstatus = 'STARTING' and strpos(jobparameters, ?) > 0",
                    marker(request.id()));
            if (sql.update(
                            "update batch.job_request set state = 'running' where id = ? and state = 'claimed'"
                                    + " and node_id = ?",
                            request.id(),
                            node)
                    == 1) {
                failed(sql, request, error);
            }
            return null;
        });
    }

    /** Draws the consequences of executions that are over, on whichever node they ran; answers which. */
    List<JobEnded> settle() {
        return Sql.transaction(dataSource, sql -> {
            List<JobEnded> ended = new ArrayList<>();
            for (Over over : sql.list(
                    "select " + COLUMNS + ", e.batchstatus, r.stop_reason from batch.job_request r"
                            + " join batch.job_execution e on e.jobexecutionid = r.execution_id"
                            + " where r.state = 'running' and r.failures <= " + RETRIES + " and r.takeovers <= "
                            + MAX_TAKEOVERS + " and e.batchstatus in " + OVER + " for update of r skip locked",
                    row -> new Over(request(row), row.getString("batchstatus"), row.getString("stop_reason")))) {
                settle(sql, over);
                ended.add(new JobEnded(over.request().job(), JobStatus.valueOf(over.status())));
            }
            return ended;
        });
    }

    private record Over(RunRequest request, String status, String stopReason) {}

    private void settle(Sql sql, Over over) throws SQLException {
        UUID id = over.request().id();
        switch (over.status()) {
            case "COMPLETED" ->
                sql.update("update batch.job_request set state = 'completed', node_id = null where id = ?", id);
            case "ABANDONED" ->
                sql.update("update batch.job_request set state = 'abandoned', node_id = null where id = ?", id);
            case "STOPPED" -> {
                boolean byOperator = "operator".equals(over.stopReason());
                sql.update(
                        "update batch.job_request set state = ?, not_before = now(), node_id = null where id = ?",
                        byOperator ? "stopped" : "waiting",
                        id);
            }
            default -> failed(sql, over.request(), lastError(sql, over.request().executionId()));
        }
    }

    /** The next restart, or nothing but the count when there is none left: {@link #exhausted} finds it. */
    private void failed(Sql sql, RunRequest request, String error) throws SQLException {
        int failures = request.failures() + 1;
        if (failures > RETRIES) {
            sql.update(
                    "update batch.job_request set failures = ?, error = ? where id = ?", failures, error, request.id());
            return;
        }
        long pauseSeconds = retryPause.toSeconds() << 2 * (failures - 1);
        sql.update(
                "update batch.job_request set state = 'waiting', failures = ?, error = ?, node_id = null,"
                        + " not_before = now() + ? * interval '1 second' where id = ?",
                failures,
                error,
                pauseSeconds,
                request.id());
    }

    /** Runs whose retries are used up and that nobody has given up yet. */
    List<RunRequest> exhausted() {
        return Sql.join(
                dataSource,
                sql -> sql.list(
                        "select " + COLUMNS + " from batch.job_request r where r.state = 'running' and (r.failures > "
                                + RETRIES + " or r.takeovers > " + MAX_TAKEOVERS + ")",
                        RunQueue::request));
    }

    /**
     * Leaves a run as failed, in the transaction that is going on.
     *
     * @return its last error; {@code null} when another node was faster
     */
    String giveUp(UUID requestId) {
        return Sql.join(dataSource, sql -> sql.first(
                        "update batch.job_request set state = 'failed', node_id = null where id = ? and state = 'running'"
                                + " returning coalesce(error, 'The server died while it ran.')",
                        row -> row.getString(1),
                        requestId)
                .orElse(null));
    }

    /** Frees and fences what nodes without a lease have left behind; answers what they were at. */
    List<JobEnded> takeOver() {
        return Sql.transaction(dataSource, sql -> {
            List<JobEnded> lost = new ArrayList<>();
            for (Orphan orphan : sql.list(
                    "select r.id, r.job, r.execution_id, r.node_id, r.stop_reason, r.takeovers from batch.job_request r"
                            + " where r.state in ('claimed', 'running') and r.failures <= " + RETRIES
                            + " and r.takeovers <= " + MAX_TAKEOVERS + " and not exists (select 1 from batch.node n"
                            + " where n.id = r.node_id and n.expires_at > now())"
                            + " for update of r skip locked",
                    row -> new Orphan(
                            row.getObject("id", UUID.class),
                            row.getString("job"),
                            row.getObject("node_id", UUID.class),
                            row.getString("stop_reason"),
                            row.getInt("takeovers")))) {
                if (takeOver(sql, orphan)) {
                    lost.add(new JobEnded(orphan.job(), JobStatus.FAILED));
                }
            }
            return lost;
        });
    }

    private record Orphan(UUID id, String job, UUID node, String stopReason, int takeovers) {}

    /**
     * @return whether an execution was cut short
     */
    private boolean takeOver(Sql sql, Orphan orphan) throws SQLException {
        // The newest execution: the node may have died between starting it and noting its id.
        Long execution = sql.first(
                        "select jobexecutionid from batch.job_execution where strpos(jobparameters, ?) > 0"
                                + " order by jobexecutionid desc limit 1",
                        row -> row.getLong(1),
                        marker(orphan.id()))
                .orElse(null);
        if (execution == null) {
            sql.update(
                    "update batch.job_request set state = 'waiting', not_before = now(), node_id = null where id = ?",
                    orphan.id());
            return false;
        }
        boolean stopped = "operator".equals(orphan.stopReason());
        int cut = sql.update(
                "update batch.job_execution set batchstatus = ?, exitstatus = 'NODE LOST', endtime = now()"
                        + " where jobexecutionid = ? and batchstatus not in " + OVER,
                stopped ? "STOPPED" : "FAILED",
                execution);
        if (cut == 0) {
            // It was over before the node died; settle() decides on it.
            sql.update(
                    "update batch.job_request set state = 'running', execution_id = ? where id = ?",
                    execution,
                    orphan.id());
            return false;
        }
        sql.update(
                "insert into batch.run (execution_id, request_id, node_id, node_name, fenced) values (?, ?, ?, '', true)"
                        + " on conflict (execution_id) do update set fenced = true",
                execution,
                orphan.id(),
                orphan.node());
        boolean goesOn = !stopped && orphan.takeovers() < MAX_TAKEOVERS;
        sql.update(
                "update batch.job_request set state = ?, execution_id = ?, takeovers = takeovers + 1, not_before = now()"
                        + " where id = ?",
                stopped ? "stopped" : goesOn ? "waiting" : "running",
                execution,
                orphan.id());
        return true;
    }

    /** Executions of this node that somebody wants stopped. */
    List<Long> toStop(UUID node) {
        return Sql.join(
                dataSource,
                sql -> sql.list(
                        "select execution_id from batch.job_request"
                                + " where node_id = ? and state = 'running' and stop_reason is not null",
                        row -> row.getLong(1),
                        node));
    }

    /** Marks everything that runs on the node as interrupted by a shutdown, to be restarted at once elsewhere or later. */
    List<Long> interrupt(UUID node) {
        return Sql.transaction(
                dataSource,
                sql -> sql.list(
                        "update batch.job_request set stop_reason = coalesce(stop_reason, 'shutdown')"
                                + " where node_id = ? and state = 'running' returning execution_id",
                        row -> row.getLong(1),
                        node));
    }

    static Map<String, String> parameters(String json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> parameters.put(name, ((JsonString) value).getString()));
        }
        return parameters;
    }

    private static String lastError(Sql sql, long executionId) throws SQLException {
        List<String> errors = new ArrayList<>(sql.list(
                "select executionexception from batch.step_execution where jobexecutionid = ?"
                        + " and executionexception is not null order by stepexecutionid desc limit 1",
                row -> row.getString(1),
                executionId));
        errors.addAll(sql.list(
                "select coalesce(exitstatus, batchstatus) from batch.job_execution where jobexecutionid = ?",
                row -> row.getString(1),
                executionId));
        return errors.get(0).lines().findFirst().orElse("failed");
    }

    private static String marker(UUID requestId) {
        return RunRequest.REQUEST_PARAMETER + " = " + requestId;
    }

    private static RunRequest request(ResultSet row) throws SQLException {
        return new RunRequest(
                row.getObject("id", UUID.class),
                row.getString("job"),
                row.getString("key"),
                parameters(row.getString("parameters")),
                row.getString("traceparent"),
                row.getObject("execution_id") == null ? null : row.getLong("execution_id"),
                row.getInt("failures"));
    }
}
