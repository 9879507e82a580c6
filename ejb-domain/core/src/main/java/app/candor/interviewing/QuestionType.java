package app.candor.interviewing;

import java.util.Locale;

/** How a question is answered. */
public enum QuestionType {
    VIDEO,
    AUDIO,
    TEXT,
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    /** A document that the candidate uploads. */
    FILE;

    /** Whether the answer is recorded, with a camera or only a microphone. */
    public boolean recorded() {
        return this == VIDEO || this == AUDIO;
    }

    /** Whether the answer is chosen among given options. */
    public boolean choice() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static QuestionType ofCode(String code) {
        for (QuestionType value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("questionType", "Unknown value: " + code + ".");
    }
}
