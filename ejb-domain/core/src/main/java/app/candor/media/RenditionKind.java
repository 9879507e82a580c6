package app.candor.media;

import java.util.Locale;

/** What is derived from a recording. */
public enum RenditionKind {
    VIDEO,
    POSTER,
    THUMBNAIL,
    AUDIO,
    CAPTIONS;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static RenditionKind ofCode(String code) {
        for (RenditionKind value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("renditionKind", "Unknown value: " + code + ".");
    }
}
