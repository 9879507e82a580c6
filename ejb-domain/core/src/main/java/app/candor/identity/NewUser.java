package app.candor.identity;

import app.candor.shared.Role;
import java.util.List;

/**
 * Somebody for whom an administrator makes an account.
 *
 * @param firstName 1–100 characters
 * @param lastName 1–100 characters
 * @param roles at least one
 * @param language of mails and pages: {@code en}, {@code ru}, {@code de} or {@code es}; {@code null} for the browser's
 */
public record NewUser(String email, String firstName, String lastName, List<Role> roles, String language) {}
