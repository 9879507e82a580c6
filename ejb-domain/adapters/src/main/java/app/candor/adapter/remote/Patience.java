package app.candor.adapter.remote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** Waiting for an engine. */
@ApplicationScoped
public class Patience {
    private static final long LOOK_MS = 200;

    /**
     * How long to wait after this failed attempt when the engine did not say: 1, 2, 4 … seconds and up to as much again, so
     * that nodes do not come back together.
     *
     * @param attempt from 1
     */
    public static Duration after(int attempt) {
        long base = 1000L << (attempt - 1);
        return Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base));
    }

    /**
     * Sleeps, and looks whether to stop five times a second.
     *
     * @return false when {@code stop} said so, or when the thread was interrupted, which it then still is
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
