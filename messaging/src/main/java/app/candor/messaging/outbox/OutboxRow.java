package app.candor.messaging.outbox;

import java.util.UUID;

/** An event that waits in {@code shared.outbox}. */
record OutboxRow(long seq, UUID eventId, String topic, String key, String type, String payload, String traceparent) {}
