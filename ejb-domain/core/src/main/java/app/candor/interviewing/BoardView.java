package app.candor.interviewing;

import java.util.UUID;

/**
 * A saved view of the board.
 *
 * @param query filter and order as in the board's address
 * @param shared whether the company's other people see it, too
 * @param own whether it is the caller's
 */
public record BoardView(UUID id, String name, String query, boolean shared, boolean own, long revision) {}
