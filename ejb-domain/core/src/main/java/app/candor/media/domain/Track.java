package app.candor.media.domain;

import java.util.Locale;

/** What a plan of segments is for: they are cut differently. */
public enum Track {
    VIDEO,
    SPEECH;

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
