package app.candor.notification;

import java.time.Instant;

/**
 * What the mail to a colleague says who is asked into a company's team.
 *
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}; English for any other
 * @param link holds the secret: it goes into the mail and nowhere else
 */
public record TeamLetter(
        String email, String companyName, String inviterName, String language, String link, Instant expiresAt) {}
