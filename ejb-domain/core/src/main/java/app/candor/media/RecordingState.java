package app.candor.media;

import java.util.Locale;

/** Where a recording stands. READY is playable, transcribed or not. */
public enum RecordingState {
    UPLOADED,
    PROCESSING,
    READY,
    FAILED;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static RecordingState ofCode(String code) {
        for (RecordingState value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("recordingState", "Unknown value: " + code + ".");
    }
}
