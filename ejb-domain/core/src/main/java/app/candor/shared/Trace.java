package app.candor.shared;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The W3C trace context (level 1) of the work that this thread does, so that a request, its events, the jobs they start
 * and every log line of all of them share one id.
 */
public final class Trace {
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Trace() {}

    /** The running trace as a {@code traceparent}; a new one is begun when there is none. */
    public static String current() {
        String traceparent = CURRENT.get();
        if (traceparent == null) {
            traceparent = begin();
            CURRENT.set(traceparent);
        }
        return traceparent;
    }

    /** The 32 hexadecimal digits that all parts of one trace share. */
    public static String traceId() {
        return current().substring(3, 35);
    }

    /** The running trace, without beginning one. */
    public static Optional<String> running() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Goes on with a trace that came from outside; an absent or malformed one begins a new trace. */
    public static void resume(String traceparent) {
        CURRENT.set(traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : begin());
    }

    /** Must be called at the end of the work: threads are pooled. */
    public static void clear() {
        CURRENT.remove();
    }

    private static String begin() {
        byte[] ids = new byte[24];
        RANDOM.nextBytes(ids);
        String hex = HexFormat.of().formatHex(ids);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
