package app.candor.batch.runtime;

import jakarta.transaction.TransactionManager;
import java.util.Properties;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jberet.repository.JdbcRepository;
import org.jberet.repository.JobRepository;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobExecutor;
import org.jberet.spi.JobTask;
import org.jberet.spi.JobXmlResolver;
import org.jberet.tools.MetaInfBatchJobsJobXmlResolver;

/**
 * What JBeret gets from the server, for one run.
 *
 * <p>Each run has its own, because {@link JdbcRepository} caches what it has seen and would otherwise answer with the state
 * an execution had before another node went on with it.
 */
final class ServerBatchEnvironment implements BatchEnvironment {
    private static final String APPLICATION = "candor";

    private final Services services;
    private final JobRepository repository;
    private final UnaryOperator<JobTask> around;

    /** What all runs of a server share. */
    record Services(
            ClassLoader classLoader,
            ArtifactFactory artifacts,
            TransactionManager transactions,
            JobExecutor executor,
            DataSource dataSource) {}

    /**
     * @param around wraps the tasks of the run; the first one is the run itself, others are partitions and splits
     */
    ServerBatchEnvironment(Services services, UnaryOperator<JobTask> around) {
        this.services = services;
        this.around = around;
        this.repository = new JdbcRepository(services.dataSource(), getBatchConfigurationProperties());
    }

    @Override
    public ClassLoader getClassLoader() {
        return services.classLoader();
    }

    @Override
    public ArtifactFactory getArtifactFactory() {
        return services.artifacts();
    }

    @Override
    public void submitTask(JobTask task) {
        services.executor().execute(around.apply(task));
    }

    @Override
    public TransactionManager getTransactionManager() {
        return services.transactions();
    }

    @Override
    public JobRepository getJobRepository() {
        return repository;
    }

    @Override
    public JobXmlResolver getJobXmlResolver() {
        return new MetaInfBatchJobsJobXmlResolver();
    }

    @Override
    public Properties getBatchConfigurationProperties() {
        Properties properties = new Properties();
        properties.setProperty(JdbcRepository.DB_TABLE_PREFIX_KEY, "batch.");
        return properties;
    }

    @Override
    public String getApplicationName() {
        return APPLICATION;
    }
}
