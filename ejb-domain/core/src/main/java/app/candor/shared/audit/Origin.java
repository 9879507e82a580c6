package app.candor.shared.audit;

import java.util.HashSet;
import java.util.Set;

/**
 * Where the work of this thread comes from: the client's address for a request, {@code consumer:<name>} or
 * {@code job:<name>} for work in the background.
 */
public final class Origin {
    private static final ThreadLocal<Origin> CURRENT = new ThreadLocal<>();

    private final String name;
    private final Set<String> looks = new HashSet<>();

    private Origin(String name) {
        this.name = name;
    }

    public static void set(String name) {
        CURRENT.set(new Origin(name));
    }

    /** Must be called at the end of the work: threads are pooled. */
    public static void clear() {
        CURRENT.remove();
    }

    /** Empty when nobody said. */
    public static String current() {
        Origin origin = CURRENT.get();
        return origin == null ? "" : origin.name;
    }

    /** Whether this request has not looked at it before; always without a request. */
    static boolean isFirst(String look) {
        Origin origin = CURRENT.get();
        return origin == null || origin.looks.add(look);
    }
}
