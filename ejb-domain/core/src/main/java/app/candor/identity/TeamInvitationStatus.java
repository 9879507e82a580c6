package app.candor.identity;

import app.candor.shared.Problem;
import java.util.Locale;

/** Where an invitation into a team is: {@code pending → accepted | declined | revoked}, or over when its time is. */
public enum TeamInvitationStatus {
    PENDING,
    ACCEPTED,
    DECLINED,
    /** Taken back by the company. */
    REVOKED,
    /** Nobody answered in time; sending it again gives it another week. */
    EXPIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code invalid} for anything else
     */
    public static TeamInvitationStatus ofCode(String code) {
        for (TeamInvitationStatus status : values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw Problem.invalid("status", "This is no status of an invitation.");
    }
}
