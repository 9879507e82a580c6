package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/**
 * The candidate put right what was misheard.
 *
 * @param changedWords how many words are others than those that were heard; 0 also when a correction was taken back
 */
@EventType(value = "transcript.corrected", topic = "media-events")
public record TranscriptCorrected(UUID recordingId, UUID companyId, UUID invitationId, int changedWords)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return recordingId;
    }
}
