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

    /**
     * @throws Problem {@code import-refused} when there was anything
     */
    public void refuse() {
        if (lines > 0) {
            throw new Problem(Problem.Kind.INVALID, "import-refused", sentence(), told);
        }
    }

    private String sentence() {
        if (lines == 1) {
            return "Nothing was imported: one line needs your attention.";
        }
        return String.format(
                Locale.ROOT,
                told.size() == MOST_TOLD
                        ? "Nothing was imported: %,d lines need your attention. The first hundred complaints are listed."
                        : "Nothing was imported: %,d lines need your attention.",
                lines);
    }
}
