package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** The recording can be played. */
@EventType(value = "recording.ready", topic = "media-events")
public record RecordingReady(UUID recordingId, UUID companyId, UUID invitationId, long durationMs)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return recordingId;
    }
}
