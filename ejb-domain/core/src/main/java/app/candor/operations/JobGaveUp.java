package app.candor.operations;

import java.util.Map;

/**
 * CDI event: a requested run failed for good, after its retries. Fired inside a transaction of its own; observe it to tell
 * the people concerned. Not sent to Kafka: an observer fires the event of its own context.
 *
 * @param key what the run was about, as it was asked for
 * @param reason last error, for an operator
 */
public record JobGaveUp(String job, String key, Map<String, String> parameters, String reason) {
    public JobGaveUp {
        parameters = Map.copyOf(parameters);
    }
}
