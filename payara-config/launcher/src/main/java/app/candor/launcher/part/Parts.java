package app.candor.launcher.part;

import app.candor.launcher.ExitCode;
import app.candor.launcher.Progress;
import app.candor.launcher.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts parts and stops them in the reverse order of their start, exactly once, even when the stop comes in the middle
 * of a start.
 */
public final class Parts implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Progress progress;
    private final Deque<Part> started = new ArrayDeque<>();
    private final CompletableFuture<String> loss = new CompletableFuture<>();
    private final Set<Part> starting = ConcurrentHashMap.newKeySet();
    private boolean stopping;

    public Parts(Progress progress) {
        this.progress = progress;
    }

    /**
     * Starts a part and tells how long it took.
     *
     * @throws Refusal when it does not start
     */
    public void start(Part part) {
        synchronized (this) {
            if (stopping) {
                throw stopped();
            }
            started.push(part);
            starting.add(part);
        }
        long begin = System.nanoTime();
        try {
            part.start();
        } catch (Refusal e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ExitCode.FAILED, part.name() + " was interrupted while it started.", e);
        } catch (Exception e) {
            if (stopping()) {
                throw stopped();
            }
            throw new Refusal(ExitCode.FAILED, part.name() + " did not start: " + e.getMessage(), e);
        } finally {
            starting.remove(part);
        }
        part.process().ifPresent(process -> process.onExit().thenRun(() -> loss.complete(part.name())));
        progress.started(part.name(), Duration.ofNanos(System.nanoTime() - begin), part.describe());
    }

    /** Starts a part beside others; wait for it with {@link #await}. */
    public CompletableFuture<Void> startBeside(Part part) {
        return CompletableFuture.runAsync(() -> start(part), command -> {
            Thread thread = new Thread(command, "start " + part.name());
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** @throws Refusal when the part did not start */
    public static void await(CompletableFuture<Void> start) {
        try {
            start.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    /** Whether no part is starting or started. */
    synchronized boolean idle() {
        return started.isEmpty();
    }

    /** Completes with the name of the first part whose process ended without being stopped by us. */
    public CompletableFuture<String> loss() {
        return loss;
    }

    /** Stops everything that was started, last first. */
    @Override
    public void close() {
        Deque<Part> toStop;
        synchronized (this) {
            stopping = true;
            toStop = new ArrayDeque<>(started);
            started.clear();
        }
        toStop.forEach(this::stop);
        // A part that was asked to stop just before its process appeared must be asked again.
        long patience = System.nanoTime() + STOP_PATIENCE.toNanos();
        while (!starting.isEmpty() && System.nanoTime() < patience) {
            starting.forEach(this::stop);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private synchronized boolean stopping() {
        return stopping;
    }

    private static Refusal stopped() {
        return new Refusal(ExitCode.FAILED, "Stopped before everything was started.");
    }

    private void stop(Part part) {
        try {
            part.stop();
        } catch (RuntimeException e) {
            progress.line("  " + part.name() + " did not stop: " + e.getMessage());
        }
    }
}
