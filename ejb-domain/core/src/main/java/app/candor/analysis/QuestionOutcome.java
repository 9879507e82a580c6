package app.candor.analysis;

import java.util.Locale;

/** What came of one question. VOID: scores were given, but too few of their quotes could be found in the answer. */
public enum QuestionOutcome {
    SCORED,
    INSUFFICIENT_DATA,
    VOID;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static QuestionOutcome ofCode(String code) {
        for (QuestionOutcome value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("questionOutcome", "Unknown value: " + code + ".");
    }
}
