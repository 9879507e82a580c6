package app.candor.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person with an account can be written to about. */
public enum MailKind {
    /** A candidate whom they invited has handed in. */
    INVITATION_COMPLETED(false),
    /** The analysis of such an interview is ready. */
    ANALYSIS_COMPLETED(false),
    /** The time of an invitation of theirs is over. */
    INVITATION_EXPIRED(false),
    /** The time of an interview that they are invited to is nearly over. */
    INVITATION_REMINDER(false),
    /** They are invited to something themselves. */
    INVITATION(true),
    /** Their address, password or access. */
    SECURITY(true);

    private final boolean mandatory;

    MailKind(boolean mandatory) {
        this.mandatory = mandatory;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it comes in any case. */
    public boolean mandatory() {
        return mandatory;
    }

    static Optional<MailKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
