package app.candor.identity;

import app.candor.shared.Problem;
import java.util.Locale;

/** Where a person's account is: {@code pending → active ⇄ suspended}, and from each of them {@code → deleted}. */
public enum UserStatus {
    /** Known, but without a role yet. */
    PENDING,
    ACTIVE,
    /** May not sign in until somebody lifts it. */
    SUSPENDED,
    /** Gone for good; what is left has no personal data. */
    DELETED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code invalid} for anything else
     */
    public static UserStatus ofCode(String code) {
        for (UserStatus status : values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw Problem.invalid("status", "A status is pending, active, suspended or deleted.");
    }
}
