package app.candor.interviewing.port;

import app.candor.shared.Problem;
import java.util.List;

/** Tables of people as spreadsheets save them. */
public interface GuestSheet {
    /**
     * A line below the heading that is not empty.
     *
     * @param number of the line in the file, from 1
     */
    record Row(int number, List<String> cells) {}

    /**
     * @param heading cells of the first line
     */
    record Table(List<String> heading, List<Row> rows) {}

    /**
     * @param file UTF-8 or UTF-16 with or without byte order mark, or Windows-1252; cells between commas, semicolons or tabs,
     *     whichever the first line has most of
     * @param most lines to read; one more is read when there are more
     * @throws Problem {@code unreadable-file} for what is no such table
     */
    Table read(byte[] file, int most);
}
