package app.candor.batch.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jberet.spi.JobExecutor;

/** Gives JBeret what this server has: its transactions, its beans, threads of its own. */
@ApplicationScoped
class JobRuntime {
    static final String EXECUTOR = "java:app/concurrent/candor-batch";
    /** Fewer than the executor has threads (web.xml): a task gives its permit back a moment before the pool has its thread back. */
    private static final int PERMITS = 24;

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Resource(lookup = EXECUTOR)
    ManagedExecutorService executor;

    @Inject
    BeanManager beanManager;

    private LocalRuns runs;

    @PostConstruct
    void open() {
        try {
            TransactionManager transactions = new ServerTransactions(
                    (TransactionManager) new InitialContext().lookup("java:appserver/TransactionManager"));
            runs = new LocalRuns(new ServerBatchEnvironment.Services(
                    Thread.currentThread().getContextClassLoader(),
                    new CdiArtifactFactory(beanManager),
                    transactions,
                    new JobExecutor(executor) {
                        @Override
                        protected int getMaximumPoolSize() {
                            return PERMITS;
                        }
                    },
                    dataSource));
        } catch (NamingException e) {
            throw new IllegalStateException("the server offers no transaction manager", e);
        }
    }

    /** The executions of this server. */
    LocalRuns runs() {
        return runs;
    }
}
