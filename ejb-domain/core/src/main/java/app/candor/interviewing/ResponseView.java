package app.candor.interviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An answer as stored.
 *
 * @param type how it was answered: the question's type or one of its alternatives
 * @param choice index of the chosen option from 0
 * @param choices indices of the chosen options from 0, of a multiple choice
 * @param fileId of the uploaded file
 * @param takes the recordings or files that were sent, in order; one of them counts
 * @param takesUsed recordings or files sent so far, the one that counts included
 */
public record ResponseView(
        UUID questionId,
        QuestionType type,
        String text,
        Integer choice,
        List<Integer> choices,
        UUID recordingId,
        UUID fileId,
        int takesUsed,
        List<UUID> takes,
        Instant savedAt) {}
