package app.candor.batch.runtime;

import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * A claimed row of {@code batch.job_request}.
 *
 * @param executionId the execution to go on with, {@code null} for a first start
 * @param failures how often it failed since somebody last asked for it
 */
record RunRequest(
        UUID id,
        String job,
        String key,
        Map<String, String> parameters,
        String traceparent,
        Long executionId,
        int failures) {
    /** Finds the execution of a request whose node died before it could note the id. */
    static final String REQUEST_PARAMETER = "candor.request";

    /** The parameters as the job sees them. */
    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(parameters);
        properties.setProperty(REQUEST_PARAMETER, id.toString());
        return properties;
    }
}
