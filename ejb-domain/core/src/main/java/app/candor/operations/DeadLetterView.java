package app.candor.operations;

import java.time.Instant;
import java.util.UUID;

/** A message that no retry could help. */
public record DeadLetterView(
        UUID id,
        String topic,
        String key,
        String type,
        String reason,
        String payload,
        Instant failedAt,
        Instant replayedAt) {}
