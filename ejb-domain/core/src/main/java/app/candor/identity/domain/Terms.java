package app.candor.identity.domain;

import app.candor.shared.Problem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What skills and their categories may be called, and when two names are the same. */
public final class Terms {
    /** In characters that people count: Unicode code points. */
    public static final int LONGEST = 100;

    /** Stands between aliases, in the database and in files, and is therefore in no name. */
    public static final String SEPARATOR = "|";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private Terms() {}

    /** The name as it is kept: composed, with single blanks between its words. */
    public static String tidy(String given) {
        return given == null
                ? ""
                : BLANKS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
    }

    /** The same for names that differ only in case or in Unicode's compatibility forms, such as wide letters. */
    public static String key(String given) {
        return BLANKS.matcher(Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a name that was made tidy, in a sentence; empty when nothing is. */
    public static Optional<String> complaint(String tidy) {
        if (tidy.isEmpty()) {
            return Optional.of("A name is missing.");
        }
        if (tidy.codePointCount(0, tidy.length()) > LONGEST) {
            return Optional.of("A name has up to " + LONGEST + " characters.");
        }
        if (INVISIBLE.matcher(tidy).find()) {
            return Optional.of("A name has only characters that can be seen.");
        }
        if (tidy.contains(SEPARATOR)) {
            return Optional.of("A name has no “|”: it stands between aliases.");
        }
        if (!LETTER_OR_DIGIT.matcher(tidy).find()) {
            return Optional.of("A name has at least one letter or digit.");
        }
        return Optional.empty();
    }

    /** Adds what is wrong with the name to the list. */
    static String checked(String field, String given, List<Problem.Violation> violations) {
        String tidy = tidy(given);
        complaint(tidy).ifPresent(sentence -> violations.add(new Problem.Violation(field, sentence)));
        return tidy;
    }
}
