package app.candor.interviewing;

import java.util.Locale;

/** Whether an answer may run over its time (soft, shown) or is stopped at it (hard). */
public enum LimitKind {
    SOFT,
    HARD;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static LimitKind ofCode(String code) {
        for (LimitKind value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("limitKind", "Unknown value: " + code + ".");
    }
}
