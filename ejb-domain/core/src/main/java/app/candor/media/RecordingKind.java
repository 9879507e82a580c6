package app.candor.media;

import java.util.Locale;

/** What is recorded: a picture, usually with sound, or sound alone. */
public enum RecordingKind {
    VIDEO,
    AUDIO;

    /** The name in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
