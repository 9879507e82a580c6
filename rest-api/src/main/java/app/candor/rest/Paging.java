package app.candor.rest;

import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import jakarta.ws.rs.QueryParam;

/** The query parameters of every list, for {@code @BeanParam}. */
public class Paging {
    @QueryParam("cursor")
    String cursor;

    // A text, because JAX-RS answers 404 for a number that it cannot read.
    @QueryParam("limit")
    String limit;

    /**
     * @throws Problem {@code invalid} for a cursor that we never gave or a limit out of range
     */
    public PageRequest request() {
        return PageRequest.of(cursor, limitOrNull());
    }

    /** For lists in an order of their own, which have cursors of their own; {@code null} for the start. */
    public String cursor() {
        return cursor;
    }

    /**
     * @return {@code null} when the client does not say
     * @throws Problem {@code invalid} for what is no number
     */
    public Integer limit() {
        return limitOrNull();
    }

    private Integer limitOrNull() {
        if (limit == null || limit.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(limit.strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid("limit", "The limit must be between 1 and " + PageRequest.MAX_LIMIT + ".");
        }
    }
}
