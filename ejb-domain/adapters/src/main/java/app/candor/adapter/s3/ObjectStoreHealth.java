package app.candor.adapter.s3;

import app.candor.adapter.health.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the bucket of recordings is there for us. */
@Readiness
@ApplicationScoped
public class ObjectStoreHealth implements HealthCheck {
    @Inject
    S3Connection connection;

    @Inject
    Probe probe;

    @Override
    public HealthCheckResponse call() {
        return probe.ask(
                "object-store", () -> connection.client().headBucket(bucket -> bucket.bucket(connection.bucket())));
    }
}
