package app.candor.batch.runtime;

import app.candor.shared.Trace;
import app.candor.shared.audit.Origin;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jberet.operations.AbstractJobOperator;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobTask;
import org.jberet.spi.PropertyKey;

/** Starts, restarts and stops executions in this server. Knows only what runs here; see {@link RunQueue} for the rest. */
final class LocalRuns {
    private static final Logger LOG = Logger.getLogger(LocalRuns.class.getName());

    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final ServerBatchEnvironment.Services services;

    LocalRuns(ServerBatchEnvironment.Services services) {
        this.services = services;
    }

    /**
     * @param whenDone called when the execution is over, however it ended, on its thread
     * @return id of the new execution
     * @throws BatchRuntimeException when there is no such job
     */
    long start(String job, Properties parameters, Runnable whenDone) {
        return begin(new Run(whenDone), run -> run.start(job, parameters));
    }

    /**
     * @return id of the new execution, which goes on where the given one left off
     * @throws BatchRuntimeException when it cannot be restarted
     */
    long restart(long executionId, Properties parameters, Runnable whenDone) {
        Properties restart = new Properties();
        restart.putAll(parameters);
        // A run whose node died is still "started" for JBeret; whether it may be taken over was decided by its lease.
        restart.setProperty(PropertyKey.RESTART_MODE, PropertyKey.RESTART_MODE_FORCE);
        return begin(new Run(whenDone), run -> run.restart(executionId, restart));
    }

    /** Asks an execution of this server to stop; does nothing when it is over. */
    void stop(long executionId) {
        for (Run run : runs) {
            if (run.executionId == executionId) {
                run.stopQuietly();
            }
        }
    }

    /** Asks everything that runs here to stop. */
    void stopAll() {
        runs.forEach(Run::stopQuietly);
    }

    /** How many executions this server has not finished yet. */
    int running() {
        return runs.size();
    }

    private long begin(Run run, ToLongFunction<Run> action) {
        runs.add(run);
        try {
            run.executionId = action.applyAsLong(run);
            return run.executionId;
        } catch (RuntimeException e) {
            runs.remove(run);
            throw e;
        }
    }

    private final class Run extends AbstractJobOperator {
        private final Runnable whenDone;
        private final BatchEnvironment environment = new ServerBatchEnvironment(services, this::around);
        private volatile long executionId;
        private boolean begun;

        Run(Runnable whenDone) {
            this.whenDone = whenDone;
        }

        @Override
        public BatchEnvironment getBatchEnvironment() {
            return environment;
        }

        void stopQuietly() {
            try {
                stop(executionId);
            } catch (JobExecutionNotRunningException e) {
                // It ended by itself in the meantime, which is what was wanted.
                runs.remove(this);
            }
        }

        private synchronized JobTask around(JobTask task) {
            boolean whole = !begun;
            begun = true;
            String traceparent = Trace.current();
            return new JobTask() {
                @Override
                public int getRequiredRemainingPermits() {
                    return task.getRequiredRemainingPermits();
                }

                @Override
                public void run() {
                    Trace.resume(traceparent);
                    Origin.set("job:" + executionId);
                    try {
                        task.run();
                    } catch (RuntimeException | Error e) {
                        // Nobody else sees it: the executor keeps it in a future that is not asked.
                        LOG.log(Level.SEVERE, e, () -> "execution " + executionId + " ended without recording how");
                        throw e;
                    } finally {
                        Origin.clear();
                        Trace.clear();
                        if (whole) {
                            runs.remove(Run.this);
                            whenDone.run();
                        }
                    }
                }
            };
        }
    }
}
