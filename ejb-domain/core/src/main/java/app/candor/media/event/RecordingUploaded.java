package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A whole answer is in the store and waits to be processed. */
@EventType(value = "recording.uploaded", topic = "media-events")
public record RecordingUploaded(
        UUID recordingId, UUID companyId, UUID invitationId, UUID questionId, String contentType, long bytes)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return recordingId;
    }
}
