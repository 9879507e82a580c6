package app.candor.messaging.outbox;

import app.candor.shared.wake.WakeUps;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The thread of a node with the duty {@code relay}: woken by a commit that wrote events, else every second. */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class.getName());
    private static final long POLL_MS = 1_000;
    private static final long LONGEST_PAUSE_MS = 30_000;
    private static final long PATIENCE_MS = 20_000;

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Resource(lookup = "java:app/concurrent/candor-threads")
    ManagedThreadFactory threads;

    @Inject
    WakeUps wakeUps;

    @Inject
    @ConfigProperty(name = "candor.duties")
    List<String> duties;

    @Inject
    @ConfigProperty(name = "candor.kafka.bootstrap-servers")
    String bootstrapServers;

    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closing;
    private AutoCloseable subscription;
    private Thread thread;
    private KafkaEventSender kafka;

    void start() {
        if (!duties.contains("relay")) {
            return;
        }
        subscription = wakeUps.on(WakeUps.OUTBOX, wake::release);
        thread = threads.newThread(this::run);
        thread.setName("candor-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() throws Exception {
        if (thread == null) {
            return;
        }
        closing = true;
        subscription.close();
        wake.release();
        thread.join(PATIENCE_MS);
    }

    private void run() {
        OutboxRelay relay = new OutboxRelay(dataSource, this::send);
        long pause = POLL_MS;
        while (!closing) {
            pause = round(relay, pause);
            try {
                if (pause > 0 && wake.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                break;
            }
        }
        hangUp();
    }

    /**
     * @return milliseconds until the next round
     */
    private long round(OutboxRelay relay, long lastPause) {
        try {
            OutboxRelay.Batch batch = relay.send();
            if (batch.failure() == null) {
                return batch.sent() > 0 ? 0 : POLL_MS;
            }
            return later(batch.failure(), lastPause);
        } catch (SQLException | RuntimeException e) {
            return later(e, lastPause);
        }
    }

    private long later(Throwable failure, long lastPause) {
        // A producer that has failed may still hold records of the batch; a new one holds none.
        hangUp();
        long pause = Math.min(Math.max(lastPause, POLL_MS) * 2, LONGEST_PAUSE_MS);
        LOG.log(Level.WARNING, "events wait in the outbox, next try within {0} ms: {1}", new Object[] {
            Long.toString(pause), failure
        });
        return pause;
    }

    private CompletionStage<Void> send(OutboxRow row) {
        if (kafka == null) {
            kafka = new KafkaEventSender(bootstrapServers);
        }
        return kafka.send(row);
    }

    private void hangUp() {
        if (kafka != null) {
            kafka.close();
            kafka = null;
        }
    }
}
