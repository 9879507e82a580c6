package app.candor.interviewing.domain;

import app.candor.shared.Problem;

/** Why a file is no table of people. */
public final class UnreadableGuests {
    private UnreadableGuests() {}

    public static Problem noTable() {
        return because("This is not a table. Save it as CSV and try again.");
    }

    public static Problem noColumns() {
        return because(
                "The first line has to name the columns: name and email, and if you like time zone and message.");
    }

    public static Problem nothing() {
        return because("There is nothing in this file below its first line.");
    }

    private static Problem because(String sentence) {
        return new Problem(Problem.Kind.INVALID, "unreadable-file", sentence);
    }
}
