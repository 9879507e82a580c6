package app.candor.analysis.domain;

import java.util.Locale;
import java.util.Optional;

/** What every answer is judged by, in the order people see it. Each is scored 0–5 by the anchors of the rubric. */
public enum Criterion {
    RELEVANCE,
    COMPLETENESS,
    CLARITY,
    DEPTH;

    public static final int LOWEST = 0;
    public static final int HIGHEST = 5;

    /** The name in the API, in prompts and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Criterion> ofCode(String code) {
        for (Criterion criterion : values()) {
            if (criterion.code().equals(code)) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }
}
