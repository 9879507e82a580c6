package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.util.UUID;

/**
 * The candidate corrects no transcripts any more: they are scored as they are now.
 *
 * @param confirmed whether the candidate said that all is right; otherwise the time was over
 */
@EventType(value = "invitation.transcripts-settled", topic = "interview-events")
public record TranscriptsSettled(UUID invitationId, UUID companyId, boolean confirmed) implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
