package app.candor.batch.runtime;

import app.candor.operations.JobEnded;
import app.candor.operations.Schedules;
import app.candor.shared.wake.WakeUps;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The threads of a node with the duty {@code worker}: one dispatches, one renews the lease, one is the clock. */
@ApplicationScoped
class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofSeconds(5);
    /** How long a shutdown waits for executions to reach their next safe point. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Resource(lookup = "java:app/concurrent/candor-threads")
    ManagedThreadFactory threads;

    @Inject
    JobRuntime runtime;

    @Inject
    GiveUpService giveUp;

    @Inject
    Event<JobEnded> ended;

    @Inject
    Schedules schedules;

    @Inject
    WakeUps wakeUps;

    @Inject
    @ConfigProperty(name = "candor.duties")
    List<String> duties;

    @Inject
    @ConfigProperty(name = "candor.jobs.concurrency")
    int concurrency;

    @Inject
    @ConfigProperty(name = "candor.jobs.retry-seconds")
    long retrySeconds;

    @Inject
    @ConfigProperty(name = "candor.node.lease-seconds")
    long leaseSeconds;

    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closing;
    private RunQueue queue;
    private NodeLease lease;
    private AutoCloseable subscription;
    private Thread dispatching;
    private Thread renewing;
    private Thread ticking;

    void start() {
        if (!duties.contains("worker")) {
            return;
        }
        queue = new RunQueue(dataSource, Duration.ofSeconds(retrySeconds));
        lease = new NodeLease(dataSource, nodeName(), Duration.ofSeconds(leaseSeconds));
        Dispatcher dispatcher = new Dispatcher(
                queue, lease, new QueuedExecutions(runtime.runs(), wake::release), giveUp, ended::fire, concurrency);
        subscription = wakeUps.on(WakeUps.JOB_REQUEST, wake::release);
        dispatching = thread("candor-dispatcher", () -> repeat(POLL, wake, dispatcher::round));
        Duration heartbeat = Duration.ofSeconds(leaseSeconds).dividedBy(4);
        renewing = thread("candor-lease", () -> repeat(heartbeat, new Semaphore(0), this::renew));
        ticking = thread("candor-schedules", () -> repeat(TICK, new Semaphore(0), schedules::runDue));
    }

    void stop() throws Exception {
        if (lease == null) {
            return;
        }
        closing = true;
        subscription.close();
        dispatching.interrupt();
        dispatching.join(PATIENCE.toMillis());
        queue.interrupt(lease.id()).forEach(runtime.runs()::stop);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (runtime.runs().running() > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        queue.settle();
        renewing.interrupt();
        ticking.interrupt();
        lease.release();
        if (runtime.runs().running() > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} executions did not stop in time; they are restarted later",
                    runtime.runs().running());
        }
    }

    private void renew() {
        if (!lease.renew()) {
            LOG.warning("the lease of this node had lapsed; what it was running belongs to others now");
            runtime.runs().stopAll();
        }
    }

    private void repeat(Duration pause, Semaphore wake, Runnable work) {
        boolean broken = false;
        while (!closing) {
            try {
                work.run();
                broken = false;
            } catch (RuntimeException e) {
                LOG.log(
                        broken ? Level.FINE : Level.WARNING,
                        e,
                        () -> "the worker could not do its round; it goes on trying");
                broken = true;
            }
            try {
                if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Thread thread(String name, Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static String nodeName() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return host + ":" + ProcessHandle.current().pid();
    }
}
