package app.candor.adapter.llm;

import java.time.Duration;
import java.util.Optional;

/** The model did not answer, failed, or answered something that is no chat completion. */
class ModelDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    ModelDown(String sentence, Duration retryAfter, Throwable cause) {
        super(sentence, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the model asks to be left alone. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
