package app.candor.identity;

import java.util.List;

/**
 * What somebody says of a company; in a change, {@code null} leaves a field as it is and an empty text takes it away.
 *
 * @param name 1–200 characters; several companies may have the same
 * @param industry 0–100 characters
 * @param size one of {@link CompanySize}'s codes, or empty when nobody says
 * @param description 0–2,000 characters
 * @param embedOrigins whose pages may show the company's interviews in a frame: up to 10 of {@code https://server}, or
 *     {@code http} on one's own machine; empty for nobody's
 */
public record CompanyDraft(String name, String industry, String size, String description, List<String> embedOrigins) {}
