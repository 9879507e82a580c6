package app.candor.interviewing;

import java.util.Locale;

/** Only drafts change, only active templates take invitations. */
public enum TemplateStatus {
    DRAFT,
    ACTIVE,
    ARCHIVED;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws app.candor.shared.Problem {@code invalid} for an unknown code
     */
    public static TemplateStatus ofCode(String code) {
        for (TemplateStatus value : values()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw app.candor.shared.Problem.invalid("templateStatus", "Unknown value: " + code + ".");
    }
}
