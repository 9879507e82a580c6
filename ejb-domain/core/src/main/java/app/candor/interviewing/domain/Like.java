package app.candor.interviewing.domain;

import java.util.Locale;

/** Turns what a person typed into a pattern for {@code like … escape '!'}. */
final class Like {
    private Like() {}

    static String containing(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_")
                .replace("\u0000", "");
        return "%" + literal + "%";
    }
}
