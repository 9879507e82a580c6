package app.candor.operations;

import java.util.Locale;

/** Jakarta Batch status of an execution. */
public enum JobStatus {
    STARTING,
    STARTED,
    STOPPING,
    STOPPED,
    FAILED,
    COMPLETED,
    ABANDONED;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static JobStatus ofCode(String code) {
        for (JobStatus value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("jobStatus", "Unknown value: " + code + ".");
    }
}
