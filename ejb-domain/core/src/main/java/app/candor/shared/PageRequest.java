package app.candor.shared;

import java.util.UUID;

/**
 * Which slice of a list: the rows after {@code after}, newest first.
 *
 * @param after id of the last row already seen, {@code null} for the start
 * @param limit number of rows, 1–200
 */
public record PageRequest(UUID after, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.invalid("limit", "The limit must be between 1 and " + MAX_LIMIT + ".");
        }
    }

    public static PageRequest first() {
        return new PageRequest(null, DEFAULT_LIMIT);
    }

    /**
     * @param cursor what {@link Page#next()} said, or {@code null} or blank for the start
     * @throws Problem {@code invalid} for a cursor that we never gave
     */
    public static PageRequest of(String cursor, Integer limit) {
        UUID after = null;
        if (cursor != null && !cursor.isBlank()) {
            try {
                after = UUID.fromString(cursor);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("cursor", "This cursor is not one that we gave. Start again without it.");
            }
        }
        return new PageRequest(after, limit == null ? DEFAULT_LIMIT : limit);
    }
}
