package app.candor.identity.port;

import app.candor.shared.Problem;

/** Why a file is no table. */
public final class UnreadableSheet {
    private UnreadableSheet() {}

    public static Problem noTable() {
        return problem("This is not a table in CSV, or a quotation mark in it is never closed.");
    }

    public static Problem notUtf8() {
        return problem("The file is not UTF-8. In a spreadsheet, choose “CSV UTF-8” when you save it.");
    }

    public static Problem columnTwice() {
        return problem("Two columns of the first line have the same name.");
    }

    /**
     * @param line in the file, from 1
     */
    public static Problem moreCells(long line) {
        return problem("Line " + line + " has more cells than the first line.");
    }

    private static Problem problem(String sentence) {
        return new Problem(Problem.Kind.INVALID, "unreadable-file", sentence);
    }
}
