package app.candor.batch.runtime;

import app.candor.operations.JobGaveUp;
import app.candor.operations.JobRequests;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.audit.AuditLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes what an operator wants into the request's row, each with its audit entry in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OperatorWishes {
    private static final String SELECT =
            "select q.id, q.job, q.key, q.parameters, q.state, q.execution_id from batch.job_request q";

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Inject
    JobRequests requests;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<JobGaveUp> gaveUp;

    private record Request(UUID id, String job, String key, String parameters, String state, Long executionId) {}

    /**
     * @throws Problem {@code still-running} or {@code stopped} when the same work has been begun and is not over
     */
    void start(Caller caller, String job, String key, Map<String, String> parameters) {
        Sql.join(dataSource, sql -> refuseWhileOpen(sql, job, JobRequests.json(parameters), null));
        requests.request(job, key, parameters, caller.describe());
        auditLog.record(caller, "job.started", job, parameters.toString());
    }

    /**
     * @return id of the newest execution of the request, {@code null} while there is none
     */
    Long executionOf(String job, String key) {
        return Sql.join(dataSource, sql -> sql.first(
                        "select execution_id from batch.job_request"
                                + " where job = ? and key = ? and execution_id is not null",
                        row -> row.getLong(1),
                        job,
                        key)
                .orElse(null));
    }

    void stop(Caller caller, long executionId) {
        change(caller, "job.stopped", executionId, (sql, request) -> switch (request.state()) {
            case "running", "claimed" ->
                sql.update("update batch.job_request set stop_reason = 'operator' where id = ?", request.id());
            // Between two tries: there is nothing to stop but the next one.
            case "waiting" -> sql.update("update batch.job_request set state = 'stopped' where id = ?", request.id());
            default -> throw Problem.conflict("not-running", "This execution is not running any more.");
        });
    }

    /**
     * @return key of the request that goes on
     */
    String restart(Caller caller, long executionId) {
        return change(caller, "job.restarted", executionId, (sql, request) -> switch (request.state()) {
                    case "failed", "stopped", "waiting" -> {
                        refuseWhileOpen(sql, request.job(), request.parameters(), request.id());
                        yield sql.update(
                                "update batch.job_request set state = 'waiting', not_before = now(), failures = 0,"
                                        + " takeovers = 0, stop_reason = null where id = ?",
                                request.id());
                    }
                    case "completed" ->
                        throw Problem.conflict("already-completed", "This execution has completed; start a new one.");
                    case "abandoned" ->
                        throw Problem.conflict("abandoned", "This execution was abandoned and cannot be restarted.");
                    default -> throw Problem.conflict("still-running", "This execution is running. Stop it first.");
                })
                .key();
    }

    /** Tells the context concerned, in the same transaction, unless it was told when the retries were used up. */
    void abandon(Caller caller, long executionId) {
        Request ended = change(caller, "job.abandoned", executionId, (sql, request) -> switch (request.state()) {
            case "failed", "stopped", "waiting" -> {
                sql.update(
                        "update batch.job_execution set batchstatus = 'ABANDONED' where jobexecutionid = ?",
                        executionId);
                yield sql.update("update batch.job_request set state = 'abandoned' where id = ?", request.id());
            }
            case "abandoned" -> 0;
            case "completed" ->
                throw Problem.conflict(
                        "already-completed", "This execution has completed; there is nothing to abandon.");
            default -> throw Problem.conflict("still-running", "This execution is running. Stop it first.");
        });
        if (ended.state().equals("stopped") || ended.state().equals("waiting")) {
            gaveUp.fire(new JobGaveUp(
                    ended.job(), ended.key(), RunQueue.parameters(ended.parameters()), "An operator abandoned it."));
        }
    }

    private static Void refuseWhileOpen(Sql sql, String job, String parameters, UUID except) throws SQLException {
        Optional<Request> open = sql.first(
                SELECT
                        + " where q.job = ? and q.parameters = ? and q.state in ('waiting', 'claimed', 'running', 'stopped')"
                        + " and q.id is distinct from ? order by q.id limit 1",
                OperatorWishes::request,
                job,
                parameters,
                except);
        if (open.isEmpty()) {
            return null;
        }
        String which = open.get().executionId() == null
                ? "A run"
                : "Execution " + open.get().executionId();
        if (open.get().state().equals("stopped")) {
            throw Problem.conflict(
                    "stopped", which + " of the same work was stopped before its end. Restart or abandon it first.");
        }
        throw Problem.conflict(
                "still-running", which + " of the same work is not over. Wait until it is, or stop it first.");
    }

    private interface Change {
        int apply(Sql sql, Request request) throws SQLException;
    }

    private Request change(Caller caller, String action, long executionId, Change change) {
        Request request = Sql.join(dataSource, sql -> {
            Request locked = lock(sql, executionId);
            change.apply(sql, locked);
            return locked;
        });
        auditLog.record(caller, action, Long.toString(executionId), request.key());
        return request;
    }

    private static Request lock(Sql sql, long executionId) throws SQLException {
        Request request = sql.first(
                        SELECT + " join batch.run r on r.request_id = q.id where r.execution_id = ? for update of q",
                        OperatorWishes::request,
                        executionId)
                .orElseThrow(() -> Problem.notFound("execution"));
        if (request.executionId() != null && request.executionId() > executionId) {
            throw Problem.conflict(
                    "superseded", "Execution " + request.executionId() + " has gone on with this one. Use that.");
        }
        return request;
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                row.getString("job"),
                row.getString("key"),
                row.getString("parameters"),
                row.getString("state"),
                row.getObject("execution_id") == null ? null : row.getLong("execution_id"));
    }
}
