package app.candor.adapter.remote;

import app.candor.shared.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Asks an engine as often as its limits allow, and no more than four times for one answer. Waiting is done here and not by
 * {@code @Retry}, which knows neither {@code Retry-After} nor growing pauses.
 */
@ApplicationScoped
public class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class.getName());
    private static final int TRIES = 4;
    /** A longer wait than this is a matter for an operator, not for a job that holds a thread. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    @Inject
    RateLimits limits;

    @Inject
    Waiting waiting;

    /** For CDI. */
    Patience() {}

    /** Outside a container. */
    public Patience(RateLimits limits, Waiting waiting) {
        this.limits = limits;
        this.waiting = waiting;
    }

    /**
     * @param name of the bucket that all nodes share
     * @param permits that one call takes
     */
    public record Limit(String name, long permits, long capacity, Duration per) {}

    /**
     * How one context speaks of its engine.
     *
     * @param name at the beginning of a sentence, such as {@code The speech engine}
     * @param answer what it gives, such as {@code transcript}
     * @param advice what to check when it declines for good
     * @param failure makes the context's exception of a sentence for an operator and a cause, which may be {@code null}
     * @param stopped makes the context's exception for work that was asked to stop
     */
    public record Engine(
            String name,
            String answer,
            String advice,
            BiFunction<String, Throwable, RuntimeException> failure,
            Supplier<RuntimeException> stopped) {}

    /**
     * @param stop looked at before each call and while waiting
     * @param call throws {@link EngineDown}, {@link EngineDeclined}, or what its circuit breaker throws
     */
    public <T> T ask(Engine engine, List<Limit> within, BooleanSupplier stop, Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            within.forEach(limit -> allowed(engine, limit, stop));
            if (stop.getAsBoolean()) {
                throw engine.stopped().get();
            }
            try {
                return call.get();
            } catch (EngineDeclined e) {
                if (!e.passing()) {
                    throw engine.failure().apply(e.getMessage() + " " + engine.advice(), e);
                }
                pause(engine, attempt, e.retryAfter(), e, stop);
            } catch (EngineDown e) {
                pause(engine, attempt, e.retryAfter(), e, stop);
            } catch (CircuitBreakerOpenException e) {
                throw engine.failure()
                        .apply(engine.name() + " failed so often that it is left alone for half a minute.", e);
            }
        }
    }

    private void allowed(Engine engine, Limit limit, BooleanSupplier stop) {
        Duration wait = limits.acquire(limit.name(), limit.permits(), limit.capacity(), limit.per());
        while (!wait.isZero()) {
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                throw engine.failure()
                        .apply(
                                engine.name() + "'s allowance (" + limit.name() + ") is used up for the next "
                                        + wait.toMinutes() + " minutes. Restart the job then, or raise the limit.",
                                null);
            }
            sleep(engine, wait, stop);
            wait = limits.acquire(limit.name(), limit.permits(), limit.capacity(), limit.per());
        }
    }

    /** Waits as long as the engine asks, else 1, 2, 4 seconds and up to as much again, so that nodes do not come back together. */
    private void pause(
            Engine engine, int attempt, Optional<Duration> asked, RuntimeException cause, BooleanSupplier stop) {
        Duration wait = asked.orElseGet(() -> {
            long base = 1000L << (attempt - 1);
            return Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base));
        });
        if (attempt == TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
            throw engine.failure()
                    .apply(
                            engine.name() + " gave no " + engine.answer() + " in " + attempt
                                    + (attempt == 1 ? " try. " : " tries. ") + cause.getMessage(),
                            cause);
        }
        LOG.log(Level.INFO, "{0} is asked again in {1}: {2}", new Object[] {engine.name(), wait, cause.getMessage()});
        sleep(engine, wait, stop);
    }

    private void sleep(Engine engine, Duration time, BooleanSupplier stop) {
        if (!waiting.sleep(time, stop)) {
            throw engine.stopped().get();
        }
    }

    /** Sleep that a stop ends early. */
    @ApplicationScoped
    public static class Waiting {
        private static final long LOOK_MS = 200;

        /**
         * @return false when {@code stop} or an interruption ended it
         */
        public boolean sleep(Duration time, BooleanSupplier stop) {
            long end = System.nanoTime() + time.toNanos();
            try {
                while (System.nanoTime() < end) {
                    if (stop.getAsBoolean()) {
                        return false;
                    }
                    Thread.sleep(Math.max(1, Math.min(LOOK_MS, (end - System.nanoTime()) / 1_000_000)));
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
