package app.candor.media.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/** Recognition of what is said in a video of a company is over, whatever came of it. */
@EventType(value = "clip.transcribed", topic = "media-events")
public record ClipTranscribed(UUID clipId, UUID companyId, String state, String language) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return clipId;
    }
}
