package app.candor.interviewing.domain;

import java.util.List;

/**
 * A table of people as it was read.
 *
 * @param heading cells of the first line
 */
public record GuestTable(List<String> heading, List<Row> rows) {
    /**
     * A line below the heading that is not empty.
     *
     * @param number of the line in the file, from 1
     */
    public record Row(int number, List<String> cells) {}
}
