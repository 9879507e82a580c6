package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer as stored.
 *
 * @param choice index of the chosen option from 0
 * @param takesUsed recordings made so far, the one that was sent included
 */
public record ResponseView(
        UUID questionId,
        QuestionType type,
        String text,
        Integer choice,
        UUID recordingId,
        int takesUsed,
        Instant savedAt) {}
