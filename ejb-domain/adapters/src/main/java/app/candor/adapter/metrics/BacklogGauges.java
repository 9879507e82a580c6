package app.candor.adapter.metrics;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What waits to be done, of all nodes together; looked up when it is asked for. Not a number while the database is away. */
@WebListener
public class BacklogGauges implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(BacklogGauges.class.getName());

    @Inject
    MetricRegistry metrics;

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        gauge(
                "candor_outbox_waiting",
                "Events that Kafka does not have yet.",
                "select count(*) from shared.outbox where sent_at is null");
        gauge(
                "candor_outbox_lag_seconds",
                "Age of the oldest event that Kafka does not have yet.",
                "select coalesce(extract(epoch from now() - min(created_at)), 0) from shared.outbox"
                        + " where sent_at is null");
        gauge(
                "candor_dead_letters_open",
                "Messages that failed for good and were not sent again.",
                "select count(*) from operations.dead_letter where replayed_at is null");
        gauge(
                "candor_jobs_waiting",
                "Runs of batch jobs that wait for a free worker or for their next try.",
                "select count(*) from batch.job_request where state = 'waiting'");
    }

    private void gauge(String name, String description, String sql) {
        metrics.gauge(
                Metadata.builder().withName(name).withDescription(description).build(), () -> number(sql));
    }

    private Double number(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "a gauge could not be read", e);
            return Double.NaN;
        }
    }
}
