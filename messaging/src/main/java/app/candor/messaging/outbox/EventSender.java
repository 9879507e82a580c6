package app.candor.messaging.outbox;

import java.util.concurrent.CompletionStage;

/** Sends one event and tells when it is safe. */
interface EventSender {
    /**
     * @return completes when all in-sync replicas have the event; fails with {@link Refused} when no repetition can help,
     *     with anything else when one may
     */
    CompletionStage<Void> send(OutboxRow row);

    /** The event itself cannot be sent, such as one that is too large. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
