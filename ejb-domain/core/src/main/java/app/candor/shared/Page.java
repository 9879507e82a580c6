package app.candor.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A slice of a list.
 *
 * @param next cursor of the following slice, {@code null} at the end
 */
public record Page<T>(List<T> items, String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of {@code limit + 1} fetched rows.
     *
     * @param id the row's key, by which the list is ordered
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, UUID> id) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, limit);
        return new Page<>(items, id.apply(items.get(limit - 1)).toString());
    }
}
