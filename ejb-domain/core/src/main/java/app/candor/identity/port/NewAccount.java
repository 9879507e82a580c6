package app.candor.identity.port;

import app.candor.shared.Problem;
import java.util.UUID;

/**
 * An account to be made.
 *
 * @param registrationId is written beside the account, so that it is known whose half-made account it is
 * @param temporary whether the password has to be replaced at the first sign-in
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}
 */
public record NewAccount(
        UUID registrationId,
        String email,
        String firstName,
        String lastName,
        String password,
        boolean temporary,
        String language) {
    /** What is wrong when somebody has the address already. */
    public static Problem taken() {
        return Problem.conflict(
                "email-taken",
                "There is an account with this address already. Sign in, or ask for a new password there.");
    }

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return "NewAccount[" + registrationId + "]";
    }
}
