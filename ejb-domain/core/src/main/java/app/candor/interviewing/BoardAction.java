package app.candor.interviewing;

import app.candor.shared.Problem;
import java.util.Locale;

/** What can be done to many invitations at once. */
public enum BoardAction {
    CANCEL,
    RESEND,
    EXTEND;

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code invalid} for an unknown code
     */
    public static BoardAction ofCode(String code) {
        for (BoardAction value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw Problem.invalid("action", "Unknown value: " + code + ".");
    }
}
