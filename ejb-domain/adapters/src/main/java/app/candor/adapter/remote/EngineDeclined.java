package app.candor.adapter.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The engine understood the request and said no. */
public class EngineDeclined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Timeout, conflict, too many requests: the same request may succeed later. Others would be declined for ever. */
    private static final Set<Integer> PASSING = Set.of(408, 409, 429);

    private final int status;
    private final transient Duration retryAfter;

    /**
     * @param engine as it is called at the beginning of a sentence
     * @param retryAfter {@code null} when the engine did not say
     */
    public EngineDeclined(String engine, int status, Duration retryAfter, Throwable cause) {
        super(engine + " declined the request with status " + status + ".", cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    boolean passing() {
        return PASSING.contains(status);
    }

    /** How long the engine asks to be left alone. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
