package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * An adjustment as HR sees it: with whom and what it is about.
 *
 * @param leftAt when a candidate was last heard from who was away for too long from their one sitting; else {@code null}
 */
public record AdjustmentCase(
        UUID id,
        UUID invitationId,
        String candidateName,
        String templateTitle,
        AdjustmentView adjustment,
        Instant leftAt,
        long revision) {}
