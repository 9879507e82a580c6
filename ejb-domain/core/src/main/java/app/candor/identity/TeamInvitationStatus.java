package app.candor.identity;

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

    /** What {@link #code} said. */
    public static TeamInvitationStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
