package app.candor.identity.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * The name by which Keycloak's administrator assigns people to a company.
 *
 * @param value lower case, 1–100 characters
 */
public record CompanyKey(String value) {
    static final int LONGEST = 100;

    /** Empty when the claim is absent, blank or longer than a key can be: such a person belongs to no company. */
    public static Optional<CompanyKey> of(String claim) {
        if (claim == null || claim.isBlank() || claim.strip().length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new CompanyKey(claim.strip().toLowerCase(Locale.ROOT)));
    }

    /** A name to begin with: {@code acme-robotics} is called Acme Robotics. */
    public String suggestedName() {
        StringBuilder name = new StringBuilder();
        for (String word : value.split("[-_\\s]+")) {
            if (!word.isEmpty()) {
                int first = word.codePointAt(0);
                name.append(name.isEmpty() ? "" : " ")
                        .appendCodePoint(Character.toTitleCase(first))
                        .append(word.substring(Character.charCount(first)));
            }
        }
        return name.isEmpty() ? value : name.toString();
    }
}
