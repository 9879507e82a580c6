package app.candor.adapter.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether a connection of the pool can be had and answers. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/candor")
    DataSource dataSource;

    @Inject
    Probe probe;

    @Override
    public HealthCheckResponse call() {
        return probe.ask("database", () -> {
            try (Connection connection = dataSource.getConnection()) {
                if (!connection.isValid(SECONDS)) {
                    throw new SQLException("the connection is not valid");
                }
                return null;
            }
        });
    }
}
