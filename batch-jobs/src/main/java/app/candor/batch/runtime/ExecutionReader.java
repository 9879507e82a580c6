package app.candor.batch.runtime;

import app.candor.operations.JobExecutionView;
import app.candor.operations.JobFilter;
import app.candor.operations.JobStatus;
import app.candor.operations.StepExecutionView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jberet.util.BatchUtil;

/**
 * Reads executions of all nodes from the repository's tables. JBeret's own operator would answer from the cache of this
 * server.
 */
class ExecutionReader {
    /** The runtime notes a stop when it is done; the wish is known before. */
    private static final String STATUS = "case when e.batchstatus in ('STARTING', 'STARTED')"
            + " and r.execution_id = e.jobexecutionid and r.stop_reason is not null then 'STOPPING' else e.batchstatus end";

    private static final String SELECT =
            "select e.jobexecutionid, e.jobinstanceid, i.jobname, " + STATUS + " as batchstatus, e.exitstatus,"
                    + " e.jobparameters, e.createtime, e.starttime, e.endtime, n.node_name,"
                    + " case when r.state = 'waiting' and r.execution_id = e.jobexecutionid then r.not_before end as retry_at,"
                    + " (select count(distinct s.stepname) from batch.step_execution s join batch.job_execution o"
                    + " on o.jobexecutionid = s.jobexecutionid where o.jobinstanceid = e.jobinstanceid"
                    + " and o.jobexecutionid <= e.jobexecutionid and s.batchstatus = 'COMPLETED') as steps_done,"
                    + " (select s.executionexception from batch.step_execution s where s.jobexecutionid = e.jobexecutionid"
                    + " and s.executionexception is not null order by s.stepexecutionid desc limit 1) as error"
                    + " from batch.job_execution e join batch.job_instance i on i.jobinstanceid = e.jobinstanceid"
                    + " left join batch.run n on n.execution_id = e.jobexecutionid"
                    + " left join batch.job_request r on r.id = n.request_id";

    private final DataSource dataSource;
    private final Map<String, JobCatalogue.Definition> jobs;

    ExecutionReader(DataSource dataSource, Map<String, JobCatalogue.Definition> jobs) {
        this.dataSource = dataSource;
        this.jobs = jobs;
    }

    /** Newest first, without steps. */
    List<JobExecutionView> list(JobFilter filter, Long before, int limit) {
        StringBuilder where = new StringBuilder(" where true");
        List<Object> parameters = new ArrayList<>();
        if (filter.job() != null) {
            where.append(" and i.jobname = ?");
            parameters.add(filter.job());
        }
        if (filter.status() != null) {
            where.append(" and " + STATUS + " = ?");
            parameters.add(filter.status().name());
        }
        if (before != null) {
            where.append(" and e.jobexecutionid < ?");
            parameters.add(before);
        }
        parameters.add(limit);
        return Sql.join(
                dataSource,
                sql -> sql.list(
                        SELECT + where + " order by e.jobexecutionid desc limit ?",
                        row -> view(row, List.of()),
                        parameters.toArray()));
    }

    Optional<JobExecutionView> find(long executionId) {
        return Sql.join(dataSource, sql -> {
            List<StepExecutionView> steps = sql.list(
                    "select s.*, e.batchstatus as jobstatus from batch.step_execution s"
                            + " join batch.job_execution e on e.jobexecutionid = s.jobexecutionid"
                            + " where s.jobexecutionid = ? order by s.stepexecutionid",
                    ExecutionReader::step,
                    executionId);
            return sql.first(SELECT + " where e.jobexecutionid = ?", row -> view(row, steps), executionId);
        });
    }

    /** Number of unfinished executions by job. */
    Map<String, Long> running() {
        Map<String, Long> running = new TreeMap<>();
        Sql.join(
                dataSource,
                sql -> sql.list(
                        "select i.jobname, count(*) from batch.job_execution e"
                                + " join batch.job_instance i on i.jobinstanceid = e.jobinstanceid"
                                + " where e.batchstatus in ('STARTING', 'STARTED', 'STOPPING') group by i.jobname",
                        row -> running.put(row.getString(1), row.getLong(2))));
        return running;
    }

    private JobExecutionView view(ResultSet row, List<StepExecutionView> steps) throws SQLException {
        String job = row.getString("jobname");
        JobStatus status = JobStatus.valueOf(row.getString("batchstatus"));
        String error = row.getString("error");
        return new JobExecutionView(
                row.getLong("jobexecutionid"),
                row.getLong("jobinstanceid"),
                job,
                status,
                error == null ? row.getString("exitstatus") : firstLine(error),
                parameters(row.getString("jobparameters")),
                instant(row, "createtime"),
                instant(row, "starttime"),
                instant(row, "endtime"),
                progress(status, job, row.getInt("steps_done")),
                row.getString("node_name"),
                instant(row, "retry_at"),
                steps);
    }

    private Integer progress(JobStatus status, String job, int stepsDone) {
        if (status == JobStatus.COMPLETED) {
            return 100;
        }
        JobCatalogue.Definition definition = jobs.get(job);
        return definition == null || definition.steps() == 0
                ? null
                : Math.min(99, 100 * stepsDone / definition.steps());
    }

    private static StepExecutionView step(ResultSet row) throws SQLException {
        JobStatus status = JobStatus.valueOf(row.getString("batchstatus"));
        JobStatus ofJob = JobStatus.valueOf(row.getString("jobstatus"));
        boolean cut = status == JobStatus.STARTED && (ofJob == JobStatus.FAILED || ofJob == JobStatus.ABANDONED);
        String error = row.getString("executionexception");
        return new StepExecutionView(
                row.getLong("stepexecutionid"),
                row.getString("stepname"),
                // Its node died in the middle: nobody was left to say so.
                cut ? JobStatus.FAILED : status,
                error == null ? row.getString("exitstatus") : firstLine(error),
                instant(row, "starttime"),
                instant(row, "endtime"),
                row.getLong("readcount"),
                row.getLong("writecount"),
                row.getLong("filtercount"),
                row.getLong("readskipcount") + row.getLong("processskipcount") + row.getLong("writeskipcount"),
                row.getLong("commitcount"),
                row.getLong("rollbackcount"));
    }

    /** The job's own parameters; what the runtime adds is no business of the operator's. */
    private static Map<String, String> parameters(String stored) {
        Map<String, String> parameters = new TreeMap<>();
        BatchUtil.stringToProperties(stored).forEach((name, value) -> {
            if (!name.toString().startsWith("candor.") && !name.toString().startsWith("jberet.")) {
                parameters.put(name.toString(), value.toString());
            }
        });
        return parameters;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
