package app.candor.identity;

import java.util.Locale;

/** How far a registration is, as people need to know it. */
public enum RegistrationStatus {
    /** On its way; it ends in one of the others by itself. */
    OPEN,
    /** The person can sign in. */
    FINISHED,
    /** It failed, and nothing of it is left. */
    UNDONE;

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
