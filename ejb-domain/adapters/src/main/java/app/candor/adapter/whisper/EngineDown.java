package app.candor.adapter.whisper;

import java.time.Duration;
import java.util.Optional;

/** The engine did not answer, failed, or answered something that is not a transcript. */
class EngineDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    EngineDown(String sentence, Duration retryAfter, Throwable cause) {
        super(sentence, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the engine asks to be left alone. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
