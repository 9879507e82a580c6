package app.candor.ui.shell;

import java.util.Locale;

/** Stands for a person where there is no room for the name. */
final class Initials {
    private Initials() {}

    /** The first letters of the first and the last word, whole code points; empty for an empty name. */
    static String of(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        String[] words = trimmed.split("\\s+");
        String first = firstOf(words[0]);
        return (words.length == 1 ? first : first + firstOf(words[words.length - 1])).toUpperCase(Locale.ROOT);
    }

    private static String firstOf(String word) {
        return Character.toString(word.codePointAt(0));
    }
}
