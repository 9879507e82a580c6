package app.candor.identity;

import app.candor.shared.Role;

/**
 * Somebody who wants an account.
 *
 * @param firstName 1–100 characters
 * @param lastName 1–100 characters
 * @param password 10–128 characters; goes to Keycloak and is kept nowhere else
 * @param role {@code hr} or {@code candidate}
 * @param language of mails and pages: {@code en}, {@code ru}, {@code de} or {@code es}; {@code null} for the browser's
 */
public record NewRegistration(
        String email, String firstName, String lastName, String password, Role role, String language) {
    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return "NewRegistration[" + role + "]";
    }
}
