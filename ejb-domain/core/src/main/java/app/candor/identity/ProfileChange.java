package app.candor.identity;

/**
 * What a person wants to change of what they say of themselves; {@code null} leaves a field as it is, an empty text
 * takes it away.
 *
 * @param bio 0–1,000 characters
 * @param phone in international form (ITU-T E.164), {@code +} and 7–15 digits; blanks, dots, dashes and brackets are
 *     left out
 * @param timeZone name in the IANA time zone database, such as {@code Europe/Madrid}
 * @param language {@code en}, {@code ru}, {@code de} or {@code es}
 */
public record ProfileChange(String bio, String phone, String timeZone, String language) {}
