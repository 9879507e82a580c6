package app.candor.interviewing;

import app.candor.shared.Problem;
import java.util.Locale;

/** What a candidate may need to be asked fairly. */
public enum AdjustmentKind {
    /** More time to think and to answer. */
    EXTRA_TIME,
    MORE_RETAKES,
    /** Written answers where a recording is asked for. */
    TEXT_INSTEAD,
    /** Recorded questions with their captions shown. */
    CAPTIONS,
    /** To leave and come back until the deadline, although the interview is held in one sitting. */
    PAUSE,
    /** Anything else, in words; granting it changes nothing by itself. */
    OTHER;

    /** The name in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code invalid} for an unknown code
     */
    public static AdjustmentKind ofCode(String code) {
        for (AdjustmentKind value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw Problem.invalid("kind", "Unknown value: " + code + ".");
    }
}
