package app.candor.rest;

import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list, for {@code @BeanParam}. */
public class Paging {
    @QueryParam("cursor")
    @Parameter(description = "What next of the previous slice said; absent for the first.")
    String cursor;

    // A text, because JAX-RS answers 404 for a number that it cannot read.
    @QueryParam("limit")
    @Parameter(description = "Number of items, 1 to 200; 50 when absent.")
    String limit;

    /**
     * @throws Problem {@code invalid} for a cursor that we never gave or a limit out of range
     */
    public PageRequest request() {
        return PageRequest.of(cursor, limitOrNull());
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
