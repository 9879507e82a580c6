package app.candor.adapter.health;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Asks a dependency whether it is there, and does not wait for ever. */
@ApplicationScoped
public class Probe {
    private static final Logger LOG = Logger.getLogger(Probe.class.getName());
    /** Milliseconds. */
    private static final int PATIENCE_MS = 3_000;

    @Resource
    ManagedExecutorService executor;

    private volatile boolean closing;

    @PreDestroy
    void close() {
        closing = true;
    }

    /**
     * @param name of the check
     * @param question answers by returning; whatever it throws counts as no
     */
    public HealthCheckResponse ask(String name, Callable<?> question) {
        Future<?> answer;
        try {
            answer = executor.submit(question);
        } catch (RejectedExecutionException e) {
            return down(name, closing ? "shutting down" : "too busy to ask", e);
        }
        try {
            answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return HealthCheckResponse.up(name);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return down(name, "no answer within " + PATIENCE_MS + " ms", e);
        } catch (ExecutionException e) {
            return down(name, e.getCause().getClass().getSimpleName(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(name, "interrupted", e);
        }
    }

    private static HealthCheckResponse down(String name, String reason, Throwable cause) {
        LOG.log(Level.WARNING, cause, () -> "not ready: " + name + ", " + reason);
        return HealthCheckResponse.named(name).down().withData("reason", reason).build();
    }
}
