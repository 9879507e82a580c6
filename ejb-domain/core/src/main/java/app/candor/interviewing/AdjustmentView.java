package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * An adjustment as the candidate sees it.
 *
 * @param words of the candidate, empty for none
 * @param percent more time to think and to answer, {@code null} for none
 * @param retakes more retakes for each question, {@code null} for none
 * @param answer of HR in words, empty for none
 * @param decidedAt {@code null} until then
 */
public record AdjustmentView(
        UUID id,
        AdjustmentKind kind,
        AdjustmentStatus status,
        String words,
        Integer percent,
        Integer retakes,
        String answer,
        Instant requestedAt,
        Instant decidedAt) {}
