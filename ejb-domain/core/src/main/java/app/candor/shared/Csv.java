package app.candor.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) that a spreadsheet takes for text, whatever is in them. */
public final class Csv {
    private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r";

    private Csv() {}

    /** One record with its line end. */
    public static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would run as a formula begins with an apostrophe. */
    private static String cell(String text) {
        boolean risky = !text.isEmpty() && RUN_BY_SPREADSHEETS.indexOf(text.charAt(0)) >= 0;
        String safe = risky ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
