package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** Recognition is over, whatever came of it: see {@link app.candor.media.TranscriptState}. */
@EventType(value = "transcription.completed", topic = "media-events")
public record TranscriptionCompleted(UUID recordingId, UUID companyId, UUID invitationId, String state, String language)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return recordingId;
    }
}
