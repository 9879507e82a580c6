package app.candor.operations;

import java.time.Duration;

/**
 * Something that runs by itself, on one node at a time. An {@code @ApplicationScoped} bean of this type in any context is
 * found, listed to the operator and run; nothing else is needed.
 */
public interface ScheduledTask {
    /** Stable name in kebab case. */
    String name();

    /** One sentence for the operator. */
    String description();

    /** From the start of one run to the start of the next; at least a second. */
    Duration every();

    /**
     * Does the work, in transactions of its own. Must bear being run twice: a node can die in the middle.
     *
     * @return what was done, in a few words, such as {@code 3 expired}
     */
    String run();
}
