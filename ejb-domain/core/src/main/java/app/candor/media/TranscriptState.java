package app.candor.media;

import java.util.Locale;

/** PENDING: not there yet. NO_SPEECH: silence or no audio, nothing was sent. NOT_TRANSCRIBED: no engine is configured. FAILED: the engine gave up; restart the job. */
public enum TranscriptState {
    PENDING,
    TRANSCRIBED,
    NO_SPEECH,
    NOT_TRANSCRIBED,
    FAILED;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static TranscriptState ofCode(String code) {
        for (TranscriptState value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("transcriptState", "Unknown value: " + code + ".");
    }
}
