package app.candor.interviewing;

import java.util.Locale;

/** Whether a shared interview can still be read. */
public enum ShareState {
    OPEN,
    /** Its days are over. */
    ENDED,
    /** Somebody took it back. */
    REVOKED;

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
