package app.candor.identity.port;

import app.candor.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tables in files that spreadsheets open. What it writes it reads again exactly as it was. */
public interface SkillSheet {
    /**
     * A line of the table below its heading.
     *
     * @param line where it begins in the file; the heading is line 1
     * @param cells by the heading of their column in lower case; a column that the file lacks is not there
     */
    record Row(long line, Map<String, String> cells) {}

    /**
     * Gives each line that is not empty to the reader, in order.
     *
     * @param file UTF-8 with or without byte order mark, with commas or semicolons between cells
     * @throws Problem {@code unreadable-file} with a sentence, for what is no such table
     */
    void read(byte[] file, Consumer<Row> reader);

    /**
     * Writes UTF-8 with byte order mark and commas. No cell is a formula to the program that opens it.
     *
     * @param columns the heading
     * @param rows cells in the order of the columns
     */
    byte[] write(List<String> columns, Iterable<List<String>> rows);
}
