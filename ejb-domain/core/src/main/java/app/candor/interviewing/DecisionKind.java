package app.candor.interviewing;

import java.util.Locale;

/** What a person decided. */
public enum DecisionKind {
    ADVANCE,
    HIRE,
    REJECT;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static DecisionKind ofCode(String code) {
        for (DecisionKind value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("decisionKind", "Unknown value: " + code + ".");
    }
}
