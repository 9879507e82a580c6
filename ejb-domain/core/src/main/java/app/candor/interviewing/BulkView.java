package app.candor.interviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list of people to invite.
 *
 * @param state {@code checked}, {@code sending} or {@code sent}
 * @param good lines to send or sent
 * @param faulty lines that are not sent
 * @param invited lines that were sent
 * @param faults the first 1,000 of those that are not sent
 */
public record BulkView(
        UUID id,
        UUID templateId,
        String templateTitle,
        String state,
        int lines,
        int good,
        int faulty,
        int invited,
        Instant createdAt,
        Instant confirmedAt,
        Instant doneAt,
        List<BulkFault> faults) {}
