package app.candor.identity;

/**
 * An account that an administrator has made.
 *
 * @param verification what became of the mail with which the person chooses a password
 * @param temporaryPassword to hand over when there was no such mail: good for one sign-in, and never shown again;
 *     {@code null} otherwise
 */
public record CreatedUser(UserView user, VerificationMail verification, String temporaryPassword) {}
