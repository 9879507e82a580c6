package app.candor.identity;

/**
 * What somebody says of a company; in a change, {@code null} leaves a field as it is and an empty text takes it away.
 *
 * @param name 1–200 characters; several companies may have the same
 * @param industry 0–100 characters
 * @param size one of {@link CompanySize}'s codes, or empty when nobody says
 * @param description 0–2,000 characters
 */
public record CompanyDraft(String name, String industry, String size, String description) {}
