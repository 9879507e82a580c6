package app.candor.analysis.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as they are compared: Unicode NFKC, lower case, without punctuation, so that "Don’t" is "don't" and "Ёлка" is
 * "елка". A word is a run of letters, digits and marks; an apostrophe inside it is dropped, a hyphen parts it.
 */
final class Words {
    private Words() {}

    /**
     * A word and where it stands in its text.
     *
     * @param start index of the first character
     * @param end index after the last character
     */
    record Placed(String word, int start, int end) {}

    static List<String> of(String text) {
        return placed(text).stream().map(Placed::word).toList();
    }

    static List<Placed> placed(String text) {
        List<Placed> words = new ArrayList<>();
        int start = -1;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (belongsToWord(codePoint)) {
                start = start < 0 ? i : start;
            } else if (start >= 0 && !(isGlue(codePoint) && next < text.length() && wordGoesOn(text, next))) {
                add(words, text, start, i);
                start = -1;
            }
            i = next;
        }
        if (start >= 0) {
            add(words, text, start, text.length());
        }
        return words;
    }

    private static void add(List<Placed> words, String text, int start, int end) {
        String normal = normal(text.substring(start, end));
        if (!normal.isEmpty()) {
            words.add(new Placed(normal, start, end));
        }
    }

    private static boolean wordGoesOn(String text, int index) {
        int codePoint = text.codePointAt(index);
        return belongsToWord(codePoint) || isGlue(codePoint);
    }

    private static boolean belongsToWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Apostrophes and invisible characters hold a word together. */
    private static boolean isGlue(int codePoint) {
        return codePoint == '\''
                || codePoint == '\u2019'
                || codePoint == '\u2018'
                || codePoint == '\u02BC'
                || codePoint == '`'
                || codePoint == '\u00B4'
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static String normal(String word) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Words::belongsToWord)
                .forEach(letters::appendCodePoint);
        return letters.toString().replace("ß", "ss").replace('ё', 'е');
    }
}
