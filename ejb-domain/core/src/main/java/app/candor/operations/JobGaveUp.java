package app.candor.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * CDI event: a requested run will not go on by itself: it failed for good, after its retries, or an operator abandoned it
 * before its end. Fired inside a transaction of its own; observe it to leave what the run was about in a state that says so.
 * Not sent to Kafka: an observer fires the event of its own context.
 *
 * <p>An observer bears parameters of things that do not exist: operators start jobs by hand. There is no dead letter for
 * such a run: whatever asked for it was handled when it was noted, and the run itself stays in the list of executions, where
 * a failed one can be restarted.
 *
 * @param key what the run was about, as it was asked for
 * @param reason last error, or who abandoned it; a sentence for an operator
 */
public record JobGaveUp(String job, String key, Map<String, String> parameters, String reason) {
    public JobGaveUp {
        parameters = Map.copyOf(parameters);
    }

    /** A parameter that should be an id; empty when it is missing or none. */
    public Optional<UUID> id(String parameter) {
        try {
            return Optional.ofNullable(parameters.get(parameter)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
