package app.candor.analysis;

import java.util.Locale;

/** Who scored. */
public enum EngineKind {
    LLM,
    OFFLINE;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static EngineKind ofCode(String code) {
        for (EngineKind value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("engineKind", "Unknown value: " + code + ".");
    }
}
