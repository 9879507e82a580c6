package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** The recording cannot be played; the reason is a sentence for a person. */
@EventType(value = "recording.failed", topic = "media-events")
public record RecordingFailed(UUID recordingId, UUID companyId, UUID invitationId, String code, String reason)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return recordingId;
    }
}
