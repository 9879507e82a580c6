package app.candor.batch.runtime;

import app.candor.operations.JobEnded;
import app.candor.testing.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.JobExecutor;
import org.jberet.tx.LocalTransactionManager;

/** A node that works, in the JVM of a test: the real queue, lease, dispatcher and JBeret on a real database. */
final class TestNode implements AutoCloseable {
    final RunQueue queue;
    final NodeLease lease;
    final LocalRuns runs;
    final List<RunRequest> givenUp = new ArrayList<>();
    final List<JobEnded> ended = new ArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Dispatcher dispatcher;

    TestNode(Database database, String name) {
        queue = new RunQueue(database.dataSource(), Duration.ZERO);
        lease = new NodeLease(database.dataSource(), name, Duration.ofSeconds(60));
        runs = new LocalRuns(new ServerBatchEnvironment.Services(
                TestNode.class.getClassLoader(),
                new ByClassName(),
                LocalTransactionManager.getInstance(),
                new JobExecutor(threads) {
                    @Override
                    protected int getMaximumPoolSize() {
                        return 8;
                    }
                },
                database.dataSource()));
        dispatcher = new Dispatcher(
                queue,
                lease,
                new QueuedExecutions(runs, () -> {}),
                request -> {
                    if (queue.giveUp(request.id()) != null) {
                        givenUp.add(request);
                    }
                },
                ended::add,
                4);
    }

    void round() {
        dispatcher.round();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Leaves everything to JBeret, which then makes artifacts by their class names. */
    private static final class ByClassName implements ArtifactFactory {
        @Override
        public Object create(String name, Class<?> type, ClassLoader classLoader) {
            return null;
        }

        @Override
        public void destroy(Object artifact) {
            // Plain objects; nothing holds them.
        }

        @Override
        public Class<?> getArtifactClass(String name, ClassLoader classLoader) {
            return null;
        }
    }
}
