package app.candor.interviewing;

import app.candor.shared.Problem;
import java.util.Locale;

/** What became of the asking. */
public enum AdjustmentStatus {
    REQUESTED,
    GRANTED,
    DECLINED;

    /** The name in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code invalid} for an unknown code
     */
    public static AdjustmentStatus ofCode(String code) {
        for (AdjustmentStatus value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw Problem.invalid("status", "Unknown value: " + code + ".");
    }
}
