package app.candor.interviewing;

import app.candor.shared.Problem;
import java.util.Locale;

/** How far the newest assessment of an interview is. */
public enum AnalysisState {
    STARTED,
    COMPLETED,
    FAILED;

    /** The name in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code invalid} for an unknown code
     */
    public static AnalysisState ofCode(String code) {
        for (AnalysisState value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw Problem.invalid("analysis", "Unknown value: " + code + ".");
    }
}
