package app.candor.batch.runtime;

import app.candor.operations.JobGaveUp;
import app.candor.shared.Trace;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Ends a run that has used up its retries, in one transaction with what the contexts make of it. */
@ApplicationScoped
class GiveUpService implements Dispatcher.GiveUp {
    private static final Logger LOG = Logger.getLogger(GiveUpService.class.getName());

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Inject
    Event<JobGaveUp> gaveUp;

    @Override
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveUp(RunRequest request) {
        Trace.resume(request.traceparent());
        try {
            String reason = new RunQueue(dataSource, java.time.Duration.ZERO).giveUp(request.id());
            if (reason != null) {
                LOG.log(Level.WARNING, "{0} for {1} failed for good: {2}", new Object[] {
                    request.job(), request.key(), reason
                });
                gaveUp.fire(new JobGaveUp(request.job(), request.key(), request.parameters(), reason));
            }
        } finally {
            Trace.clear();
        }
    }
}
