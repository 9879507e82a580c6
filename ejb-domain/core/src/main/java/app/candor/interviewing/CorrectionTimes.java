package app.candor.interviewing;

import app.candor.interviewing.domain.CorrectionTime;
import app.candor.interviewing.domain.CorrectionTimeRepository;
import app.candor.interviewing.domain.InterviewTemplate;
import app.candor.interviewing.domain.Invitation;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.interviewing.domain.Question;
import app.candor.interviewing.domain.Response;
import app.candor.interviewing.domain.TemplateRepository;
import app.candor.interviewing.event.TranscriptsSettled;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Problem;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When candidates may put right what was misheard in their recorded answers: from handing in, for as long as the template
 * says. The scoring waits until they confirm or the time is over, so that what was scored never changes afterwards.
 */
@ApplicationScoped
@Transactional
public class CorrectionTimes {
    static final int ENDED_AT_ONCE = 1000;

    @Inject
    CorrectionTimeRepository times;

    @Inject
    InvitationRepository invitations;

    @Inject
    TemplateRepository templates;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Begins with handing in, when the author allows it and something was recorded.
     *
     * @return when it ends by itself; empty when nothing is corrected
     */
    Optional<Instant> begin(Invitation invitation, InterviewTemplate template, Instant now) {
        Integer hours = template.settings().correctionHours();
        if (hours == null || hours == 0 || recorded(invitation, template).isEmpty()) {
            return Optional.empty();
        }
        CorrectionTime time = new CorrectionTime(invitation, hours, now);
        times.add(time);
        return Optional.of(time.openUntil());
    }

    /** {@code null} when nothing of this interview is corrected. */
    CorrectionView view(UUID invitationId, Instant now) {
        return times.find(invitationId).map(time -> time.view(now)).orElse(null);
    }

    /**
     * @throws Problem {@code no-correction} when nothing of this interview is corrected
     */
    public CorrectionView view(Caller.Invitee invitee) {
        return times.find(invitee.invitationId())
                .orElseThrow(CorrectionTimes::none)
                .view(clock.instant());
    }

    /**
     * The recorded answers, in the order in which they were asked.
     *
     * @throws Problem {@code no-correction} when nothing of this interview is corrected
     */
    public List<CorrectableAnswer> answers(Caller.Invitee invitee) {
        view(invitee);
        Invitation invitation =
                invitations.find(invitee.invitationId()).orElseThrow(() -> Problem.notFound("invitation"));
        return recorded(invitation, templates.find(invitation.templateId()).orElseThrow());
    }

    private static List<CorrectableAnswer> recorded(Invitation invitation, InterviewTemplate template) {
        return template.questions().stream()
                .flatMap(question -> invitation
                        .response(question.id())
                        .map(Response::recordingId)
                        .map(recording -> answer(question, recording))
                        .stream())
                .toList();
    }

    private static CorrectableAnswer answer(Question question, UUID recording) {
        return new CorrectableAnswer(question.id(), question.position(), question.prompt(), recording);
    }

    /**
     * Holds the time open until the end of the transaction.
     *
     * @return the recording of this answer
     * @throws Problem {@code no-correction}, {@code correction-over}; {@code not-found} for a question without a recording
     */
    public UUID requireOpen(Caller.Invitee invitee, UUID questionId) {
        CorrectionTime time = times.lock(invitee.invitationId()).orElseThrow(CorrectionTimes::none);
        if (!time.isOpen(clock.instant())) {
            throw Problem.conflict(
                    "correction-over", "The transcripts cannot be corrected any more: they are being scored.");
        }
        return answers(invitee).stream()
                .filter(answer -> answer.questionId().equals(questionId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("question"))
                .recordingId();
    }

    /**
     * All is right as it is; twice is harmless.
     *
     * @throws Problem {@code no-correction} when nothing of this interview is corrected
     */
    public CorrectionView confirm(Caller.Invitee invitee) {
        CorrectionTime time = times.lock(invitee.invitationId()).orElseThrow(CorrectionTimes::none);
        Instant now = clock.instant();
        if (time.confirm(now)) {
            auditLog.record(
                    invitee, "transcripts.confirmed", invitee.invitationId().toString(), "");
            events.fire(new TranscriptsSettled(time.invitationId(), time.companyId(), true));
        }
        return time.view(now);
    }

    /**
     * Ends what is past its time, and tells so by events; at most a thousand in one transaction.
     *
     * @return how many; when it is a thousand there may be more
     */
    public int endOverdue() {
        Instant now = clock.instant();
        List<CorrectionTime> overdue = times.lockOverdue(now, ENDED_AT_ONCE);
        for (CorrectionTime time : overdue) {
            time.end(now);
            events.fire(new TranscriptsSettled(time.invitationId(), time.companyId(), false));
        }
        return overdue.size();
    }

    private static Problem none() {
        return Problem.conflict("no-correction", "Transcripts of this interview are not corrected.");
    }
}
