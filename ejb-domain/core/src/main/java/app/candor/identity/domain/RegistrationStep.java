package app.candor.identity.domain;

import java.util.Locale;

/** The last step of a registration that is known to be done. */
public enum RegistrationStep {
    /** Somebody asked. Keycloak may or may not have an account already. */
    BEGUN,
    /** Keycloak has an account that nobody can sign in with. */
    ACCOUNT_MADE,
    /** The person is here, and everybody was told: from here on it only goes forward. */
    RECORDED,
    /** Keycloak knows the role and lets the person in. */
    FINISHED,
    /** Nothing is left of it. */
    UNDONE;

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
