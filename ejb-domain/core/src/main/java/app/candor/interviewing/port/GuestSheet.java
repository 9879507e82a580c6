package app.candor.interviewing.port;

import app.candor.interviewing.domain.GuestTable;
import app.candor.shared.Problem;

/** Tables of people as spreadsheets save them. */
public interface GuestSheet {
    /**
     * @param file UTF-8 or UTF-16 with or without byte order mark, or Windows-1252; cells between commas, semicolons or tabs,
     *     whichever the first line has most of
     * @param most lines to read; one more is read when there are more
     * @throws Problem {@code unreadable-file} for what is no such table
     */
    GuestTable read(byte[] file, int most);
}
