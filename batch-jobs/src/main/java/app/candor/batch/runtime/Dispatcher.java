package app.candor.batch.runtime;

import app.candor.operations.JobEnded;
import app.candor.shared.Trace;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One round of a node that works: what is over, what others left behind, what to stop, what to start. */
final class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());

    /** What the dispatcher drives; the server's JBeret, or a stand-in. */
    interface Executions {
        long begin(RunRequest request) throws RuntimeException;

        void stop(long executionId);

        int running();
    }

    /** Leaves a run as failed and tells those concerned. */
    interface GiveUp {
        void giveUp(RunRequest request);
    }

    private final RunQueue queue;
    private final NodeLease lease;
    private final Executions executions;
    private final GiveUp giveUp;
    private final Consumer<JobEnded> ended;
    private final int concurrency;

    /**
     * @param ended told of every execution that is over
     * @param concurrency most executions of this node at a time
     */
    Dispatcher(
            RunQueue queue,
            NodeLease lease,
            Executions executions,
            GiveUp giveUp,
            Consumer<JobEnded> ended,
            int concurrency) {
        this.queue = queue;
        this.lease = lease;
        this.executions = executions;
        this.giveUp = giveUp;
        this.ended = ended;
        this.concurrency = concurrency;
    }

    void round() {
        queue.settle().forEach(ended);
        queue.takeOver().forEach(ended);
        queue.exhausted().forEach(this::giveUp);
        queue.toStop(lease.id()).forEach(executions::stop);
        int free = concurrency - executions.running();
        if (free > 0) {
            List<RunRequest> claimed = queue.claim(lease.id(), free);
            claimed.forEach(this::begin);
        }
    }

    /** One that cannot be given up now is tried again in the next round, and keeps no other from its turn. */
    private void giveUp(RunRequest request) {
        try {
            giveUp.giveUp(request);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> request.job() + " for " + request.key() + " could not be given up yet");
        }
    }

    private void begin(RunRequest request) {
        Trace.resume(request.traceparent());
        try {
            long executionId = executions.begin(request);
            if (queue.started(lease.id(), lease.name(), request, executionId)) {
                LOG.log(Level.INFO, "execution {0} of {1} for {2} began", new Object[] {
                    Long.toString(executionId), request.job(), request.key()
                });
            } else {
                executions.stop(executionId);
            }
        } catch (Sql.StorageException e) {
            // The claim lapses with the lease, or is found again when the database answers.
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> request.job() + " for " + request.key() + " could not be started");
            queue.notStarted(lease.id(), request, String.valueOf(e.getMessage()));
        } finally {
            Trace.clear();
        }
    }
}
