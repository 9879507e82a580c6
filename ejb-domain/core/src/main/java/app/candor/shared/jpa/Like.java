package app.candor.shared.jpa;

import java.util.Locale;

/** Turns what a person typed into a pattern for {@code like … escape '!'}. */
public final class Like {
    private Like() {}

    public static String containing(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
                .replace("\u0000", "");
        return "%" + literal + "%";
    }
}
