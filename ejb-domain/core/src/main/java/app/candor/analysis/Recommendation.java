package app.candor.analysis;

import java.util.Locale;

/** A suggestion to the person who decides: hire from 75, consider from 50, reject below, of 100. */
public enum Recommendation {
    HIRE,
    CONSIDER,
    REJECT;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static Recommendation ofCode(String code) {
        for (Recommendation value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("recommendation", "Unknown value: " + code + ".");
    }
}
