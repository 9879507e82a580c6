package app.candor.analysis;

import java.util.Locale;

/** Where an assessment stands. */
public enum AssessmentStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    FAILED;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static AssessmentStatus ofCode(String code) {
        for (AssessmentStatus value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("assessmentStatus", "Unknown value: " + code + ".");
    }
}
