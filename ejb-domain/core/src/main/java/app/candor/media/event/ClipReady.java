package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** A video of a company can be played. */
@EventType(value = "clip.ready", topic = "media-events")
public record ClipReady(UUID clipId, UUID companyId, long durationMs) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return clipId;
    }
}
