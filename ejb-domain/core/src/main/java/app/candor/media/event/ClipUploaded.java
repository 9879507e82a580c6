package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A whole video that a company wants to show to candidates is in the store and waits to be processed. */
@EventType(value = "clip.uploaded", topic = "media-events")
public record ClipUploaded(UUID clipId, UUID companyId, String contentType, long bytes) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return clipId;
    }
}
