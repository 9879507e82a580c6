package app.candor.launcher.part;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One of the things that must run before people can use Candor. */
public interface Part {
    /** Name for a person: {@code PostgreSQL 17.11}. */
    String name();

    /**
     * Returns when the part is usable.
     *
     * @throws Exception when it is not; {@link #stop()} is called nevertheless
     */
    void start() throws Exception;

    /** Where it answers or what it did, for a person. */
    String describe();

    /** Returns when nothing of it is left. Harmless when it never started. */
    void stop();

    /** The process that it is, empty for what runs inside this one or only does something. */
    default Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    /** Completes when it has ended, whether or not it was asked to; never for what has no life of its own. */
    default CompletionStage<?> end() {
        return process().<CompletionStage<?>>map(ProcessHandle::onExit).orElseGet(CompletableFuture::new);
    }

    /** Why it ended, in a few words for a person; empty when nothing tells. */
    default Optional<String> lastWords() {
        return Optional.empty();
    }
}
