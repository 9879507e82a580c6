package app.candor.interviewing;

import java.util.Locale;

/** In which order invitations are listed; among equals the newest comes first. */
public enum InvitationOrder {
    NEWEST,
    /** By the candidate's name, whatever its case. */
    NAME,
    /** By the end of the candidate's time, the earliest first. */
    EXPIRY;

    /** The name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static InvitationOrder ofCode(String code) {
        for (InvitationOrder value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("sort", "Unknown value: " + code + ".");
    }
}
