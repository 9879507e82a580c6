package app.candor.shared.jpa;

import java.util.Locale;

/** Turns what a person typed into a pattern for {@code like … escape '!'}. */
public final class Like {
    private Like() {}

    public static String containing(String text) {
        return "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%";
    }

    /** In a text that begins with a blank. */
    public static String wordStartingWith(String text) {
        return "% " + literal(text.strip().toLowerCase(Locale.ROOT)) + "%";
    }

    /** In the case as it is written. */
    public static String startingWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace("\u0000", "");
    }
}
