package app.candor.identity.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * The name by which Keycloak's administrator assigns people to a company.
 *
 * @param value lower case, 1–255 characters; what makes two claims the same company
 * @param name to begin with: the claim as it was written, or {@code acme-robotics} as Acme Robotics
 */
public record CompanyKey(String value, String name) {
    static final int LONGEST = 255;

    /** Empty when the claim is absent, blank or longer than a key can be: such a person belongs to no company. */
    public static Optional<CompanyKey> of(String claim) {
        if (claim == null || claim.isBlank() || claim.strip().length() > LONGEST) {
            return Optional.empty();
        }
        String written = claim.strip();
        String value = written.toLowerCase(Locale.ROOT);
        boolean isKey = written.equals(value) && written.indexOf(' ') < 0;
        return Optional.of(new CompanyKey(value, isKey ? words(value) : written));
    }

    private static String words(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("[-_]+")) {
            if (!word.isEmpty()) {
                int first = word.codePointAt(0);
                name.append(name.isEmpty() ? "" : " ")
                        .appendCodePoint(Character.toTitleCase(first))
                        .append(word.substring(Character.charCount(first)));
            }
        }
        return name.isEmpty() ? key : name.toString();
    }
}
