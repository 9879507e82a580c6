package app.candor.adapter.remote;

import java.time.Duration;
import java.util.Optional;

/** The engine did not answer, failed, or answered something that is not what was asked for. */
public class EngineDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    /**
     * @param sentence for an operator
     * @param retryAfter {@code null} when the engine did not say
     */
    public EngineDown(String sentence, Duration retryAfter, Throwable cause) {
        super(sentence, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the engine asks to be left alone. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
