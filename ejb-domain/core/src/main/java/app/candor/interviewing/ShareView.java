package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * A link by which an interview is read without an account. The link itself is told once, when it is made.
 *
 * @param note empty for none, and for whoever reviews without names
 * @param revokedAt {@code null} unless somebody took it back
 * @param openings how often it was opened
 * @param lastOpenedAt {@code null} before the first time
 */
public record ShareView(
        UUID id,
        UUID invitationId,
        String note,
        boolean withAnalysis,
        boolean nameHidden,
        ShareState state,
        UUID madeBy,
        Instant madeAt,
        Instant endsAt,
        Instant revokedAt,
        long openings,
        Instant lastOpenedAt) {}
