package app.candor.identity;

import java.util.Locale;

/** What became of the mail that proves an address. */
public enum VerificationMail {
    /** This installation asks for no proof, or it is not time yet. */
    NONE,
    SENT,
    /** The mail server did not take it: the address may be wrong. */
    FAILED;

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static VerificationMail ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
