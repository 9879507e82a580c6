package app.candor.adapter.llm;

import java.time.Duration;
import java.util.Optional;

/** The model's API understood the request and said no. */
class RequestDeclined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int TIMEOUT = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final int status;
    private final transient Duration retryAfter;

    RequestDeclined(int status, Duration retryAfter, Throwable cause) {
        super("The language model declined the request with status " + status + ".", cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Whether asking again later may help, as the same request would be declined for ever otherwise. */
    boolean passing() {
        return status == TIMEOUT || status == CONFLICT || status == TOO_MANY;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
