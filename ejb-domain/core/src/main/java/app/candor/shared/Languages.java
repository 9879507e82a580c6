package app.candor.shared;

import java.util.List;

/** The languages that pages, interviews and letters speak, and the one place that lists them. */
public final class Languages {
    /** ISO 639-1 codes, in the order in which a person chooses from them. */
    public static final List<String> CODES = List.of("en", "de", "es", "ru");

    /** For whoever has said nothing and whose browser asks for none of ours. */
    public static final String DEFAULT = "en";

    private Languages() {}

    /** @param code {@code null} and empty are none */
    public static boolean speak(String code) {
        return code != null && CODES.contains(code);
    }
}
