package app.candor.shared.wake;

/**
 * Port: calls whoever waits when another node, or this one, has something for it. Only a hint: every waiter polls too, at
 * a slower pace, because a wake-up is lost when the line is down.
 */
public interface WakeUps {
    /** Rows were written to the outbox. */
    String OUTBOX = "outbox";

    /** A batch job was asked for, or is to be stopped. */
    String JOB_REQUEST = "job_request";

    /**
     * Calls {@code wake} soon after each commit that notified the channel, on a thread of the port: it must return at once.
     *
     * @return closes the subscription
     */
    AutoCloseable on(String channel, Runnable wake);
}
