package app.candor.identity.domain;

import app.candor.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with a file: counts the lines, remembers the first complaints only. */
public final class SkillImportErrors {
    /** However many lines are wrong, nobody reads more than this at once. */
    public static final int MOST_TOLD = 100;

    private final List<Problem.Violation> told = new ArrayList<>();
    private long lines;
    private long lastLine = -1;

    /** Lines are complained about in their order, or once each. */
    public void add(long line, Problem.Violation violation) {
        if (line != lastLine) {
            lines++;
            lastLine = line;
        }
        if (told.size() < MOST_TOLD) {
            told.add(new Problem.Violation(
                    "line " + line + ", " + violation.field(), "Line " + line + ": " + violation.message()));
        }
    }

    public void refuse() {
        if (lines > 0) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "import-refused",
                    "Nothing was imported: "
                            + (lines == 1 ? "1 line needs" : String.format(Locale.ROOT, "%,d lines need", lines))
                            + " your attention."
                            + (told.size() == MOST_TOLD ? " The first " + MOST_TOLD + " complaints are listed." : ""),
                    told);
        }
    }
}
