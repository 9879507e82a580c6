package app.candor.interviewing.domain;

import app.candor.shared.Problem.Violation;
import java.util.Collection;

/**
 * What a text field must be. HTML, emoji and any language are welcome and stored as they come (the edges escape them);
 * what PostgreSQL or a mail header cannot carry is refused.
 *
 * <p>Lengths are counted in characters as people count them: code points, so that an emoji is one.
 *
 * @param singleLine refuses line breaks and tabs as well
 */
record TextRule(String name, int min, int max, boolean singleLine) {

    static TextRule line(String name, int min, int max) {
        return new TextRule(name, min, max, true);
    }

    static TextRule prose(String name, int min, int max) {
        return new TextRule(name, min, max, false);
    }

    /** Adds what is wrong with the text; {@code null} counts as empty. */
    void check(String field, String text, Collection<Violation> violations) {
        String value = text == null ? "" : text;
        if (min > 0 && value.isBlank()) {
            violations.add(new Violation(field, name + " must not be empty."));
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > max) {
            violations.add(new Violation(
                    field, String.format("%s may have at most %,d characters; this has %,d.", name, max, length)));
        }
        if (value.codePoints().anyMatch(this::isUnstorable)) {
            violations.add(new Violation(
                    field, name + " contains a control character that cannot be kept. Remove it and try again."));
        }
    }

    private boolean isUnstorable(int character) {
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return true;
        }
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return Character.isISOControl(character) && (singleLine || !layout)
                || singleLine && (character == '\u2028' || character == '\u2029');
    }
}
