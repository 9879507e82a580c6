package app.candor.launcher.part;

import java.util.Optional;

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

    /** The process to watch; empty for what runs inside this one or ends by itself. */
    default Optional<ProcessHandle> process() {
        return Optional.empty();
    }
}
