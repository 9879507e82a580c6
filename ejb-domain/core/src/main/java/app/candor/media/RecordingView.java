package app.candor.media;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A recording and what was made of it.
 *
 * @param notice a sentence for a person: why it failed, or what is odd about it; {@code null} when all is well
 */
public record RecordingView(
        UUID id,
        UUID companyId,
        UUID invitationId,
        UUID questionId,
        RecordingKind kind,
        RecordingState state,
        String notice,
        Long durationMs,
        long bytes,
        TranscriptView transcript,
        List<RenditionView> renditions,
        Instant createdAt) {}
