package app.candor.launcher.part;

import app.candor.launcher.Causes;
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
     * @throws Refusal when it does not start, or another part is lost meanwhile
     */
    public void start(Part part) {
        synchronized (this) {
            refuseAfterEnd();
            started.push(part);
            starting.add(part);
        }
        long begin = System.nanoTime();
        try {
            part.start();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            // What was stopped on the way tells nothing about itself.
            refuseAfterEnd();
            throw e instanceof Refusal refusal ? refusal : refusal(part, e);
        } finally {
            starting.remove(part);
        }
        part.end().whenComplete((end, failure) -> lost(part));
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

    /** Completes with a sentence about the first part that ended without being stopped by us. */
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

    private void lost(Part part) {
        synchronized (this) {
            if (stopping) {
                return;
            }
        }
        String why = part.lastWords().map(words -> ": " + words).orElse(" and left no word");
        if (loss.complete(part.name() + " ended by itself" + why)) {
            // What is starting would only wait for the lost one.
            starting.forEach(this::stop);
        }
    }

    private synchronized void refuseAfterEnd() {
        if (loss.isDone()) {
            throw new Refusal(ExitCode.FAILED, loss.join() + ".");
        }
        if (stopping) {
            throw new Refusal(ExitCode.FAILED, "Stopped before everything was started.");
        }
    }

    private static Refusal refusal(Part part, Exception e) {
        return new Refusal(ExitCode.FAILED, part.name() + " did not start: " + Causes.sentence(e) + ".", e);
    }

    private void stop(Part part) {
        try {
            part.stop();
        } catch (RuntimeException e) {
            progress.line("  " + part.name() + " did not stop: " + e.getMessage());
        }
    }
}
