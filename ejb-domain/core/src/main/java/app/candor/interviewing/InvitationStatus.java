package app.candor.interviewing;

import java.util.Locale;

/** Where an invitation stands; completed and cancelled are final, and expired until HR gives more time. */
public enum InvitationStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    EXPIRED,
    CANCELLED;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static InvitationStatus ofCode(String code) {
        for (InvitationStatus value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("invitationStatus", "Unknown value: " + code + ".");
    }
}
