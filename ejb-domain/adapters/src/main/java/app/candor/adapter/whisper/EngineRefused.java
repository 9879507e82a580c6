package app.candor.adapter.whisper;

import java.time.Duration;
import java.util.Optional;

/** The engine answered, but not with a transcript, and said what it thinks of the request. */
class EngineRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Duration retryAfter;

    EngineRefused(int status, Duration retryAfter) {
        super("The speech engine answered with status " + status + ".");
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Whether the same request may succeed later: 408, 409 and 429. */
    boolean passing() {
        return status == 408 || status == 409 || status == 429;
    }

    /** How long the engine asks to be left alone. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
