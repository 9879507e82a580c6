package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A video of a company cannot be played. */
@EventType(value = "clip.failed", topic = "media-events")
public record ClipFailed(UUID clipId, UUID companyId, String code) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return clipId;
    }
}
