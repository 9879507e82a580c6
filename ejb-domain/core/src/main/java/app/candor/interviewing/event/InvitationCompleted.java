package app.candor.interviewing.event;

import app.candor.shared.DomainEvent;
import app.candor.shared.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The candidate handed in everything. Carries all questions and answers, so that nobody has to ask back.
 *
 * @param correctableUntil until when the candidate may correct transcripts, so that the scoring waits for {@link
 *     TranscriptsSettled}; {@code null} for not at all
 */
@EventType(value = "invitation.completed", topic = "interview-events")
public record InvitationCompleted(
        UUID invitationId,
        UUID companyId,
        UUID templateId,
        String language,
        Instant completedAt,
        Instant correctableUntil,
        List<AnsweredQuestion> questions)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
