package app.candor.identity;

import java.util.Locale;

/** How far somebody has come, in their own judgement; in rising order. */
public enum ExperienceLevel {
    ENTRY,
    JUNIOR,
    MID,
    SENIOR,
    LEAD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
