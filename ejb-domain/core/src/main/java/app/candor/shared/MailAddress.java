package app.candor.shared;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address that we can write to, as it was written but for spaces around it and for the Unicode form (NFKC). Two are the
 * same when their {@link #key()} is.
 *
 * @param value 6–254 characters
 */
public record MailAddress(String value) {
    /** RFC 5321, section 4.5.3.1: the longest path less its brackets. */
    private static final int LONGEST = 254;

    /** Sane rather than RFC 5321: one @, a domain with a dot, and nothing that means something in a mail header. */
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}\\p{Cf}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?"
                    + "\\.[\\p{L}\\p{N}-]{2,63}");

    private static final Pattern PARTS = Pattern.compile("[@.]");

    /** Alphabets whose letters look like each other's (Unicode Technical Standard 39, section 5). */
    private static final Set<UnicodeScript> ALIKE = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE);

    /**
     * @param field which the address was given in
     * @throws Problem {@code invalid} for what is no address, or one that mixes alphabets to look like another
     */
    public static MailAddress of(String field, String written) {
        complaint(written).ifPresent(complaint -> {
            throw Problem.invalid(field, complaint);
        });
        return new MailAddress(normal(written));
    }

    /** What is wrong with it, in one sentence; empty when it is fine. */
    public static Optional<String> complaint(String written) {
        String value = normal(written);
        if (value.length() > LONGEST
                || value.contains("..")
                || !SHAPE.matcher(value).matches()) {
            return Optional.of("This is not an email address, such as name@example.com.");
        }
        return mixesAlphabets(value)
                ? Optional.of("This address mixes letters of different alphabets. Type it anew.")
                : Optional.empty();
    }

    /** What is the same for all ways to write the address in capitals and small letters. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    private static String normal(String written) {
        return written == null
                ? ""
                : Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    }

    private static boolean mixesAlphabets(String value) {
        return PARTS.splitAsStream(value)
                .anyMatch(part -> part.codePoints()
                                .mapToObj(UnicodeScript::of)
                                .filter(ALIKE::contains)
                                .distinct()
                                .count()
                        > 1);
    }
}
