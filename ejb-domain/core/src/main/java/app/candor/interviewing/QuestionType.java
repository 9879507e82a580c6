package app.candor.interviewing;

import java.util.Locale;

/** How a question is answered. */
public enum QuestionType {
    VIDEO,
    TEXT,
    SINGLE_CHOICE;

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
