package app.candor.analysis;

import app.candor.analysis.domain.AssessedQuestion;
import app.candor.analysis.domain.Assessment;
import app.candor.analysis.domain.AssessmentRepository;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.media.Recordings;
import app.candor.media.TranscriptState;
import app.candor.operations.JobRequests;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import app.candor.shared.audit.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Score an interview by its written criteria and show the evidence.
 *
 * <p>Recordings settle and interviews are completed in any order and at the same time. Who opens an interview holds each
 * of its recordings while it looks whether they have settled; who settles a recording holds it while it looks for its
 * interview. So one of the two always sees the other. Where candidates may correct transcripts, the first run also waits
 * until they are done.
 */
@ApplicationScoped
public class Assessments {
    static final String JOB = "interview-analysis";
    static final String JOB_PARAMETER = "assessmentId";

    @Inject
    AssessmentRepository assessments;

    @Inject
    Recordings recordings;

    @Inject
    JobRequests jobs;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * The newest run, for HR of the company, for admins, and for whoever it is shared with.
     *
     * @throws Problem {@code not-found} before the interview is completed, and for another company's
     */
    @Transactional
    public AssessmentView ofInvitation(Caller caller, UUID invitationId) {
        if (!(caller instanceof Caller.ShareReader reader)) {
            authorise(caller, invitationId, "analysis.viewed");
        } else if (!reader.withAnalysis() || !reader.invitationId().equals(invitationId)) {
            throw nothingYet();
        }
        return AssessmentViews.of(newest(invitationId));
    }

    /**
     * Begins a new run with today's engine.
     *
     * @throws Problem {@code not-found} as in {@link #ofInvitation}; {@code analysis-running} while a run is not over
     */
    @Transactional
    public AssessmentView rerun(Caller caller, UUID invitationId) {
        authorise(caller, invitationId, "analysis.viewed");
        assessments.exclusive(invitationId);
        Assessment next = newest(invitationId).again(clock.instant());
        assessments.add(next);
        requestWhenSettled(next);
        audit.record(caller, "analysis.rerun", invitationId.toString(), Change.of("run", next.run() - 1, next.run()));
        return AssessmentViews.of(next);
    }

    /** Opens the first run of a completed interview; requests the job when all recordings are settled. Idempotent. */
    @Transactional
    public void open(InvitationCompleted completed) {
        assessments.exclusive(completed.invitationId());
        if (assessments.newest(completed.invitationId()).isPresent()) {
            return;
        }
        Assessment first = Assessment.first(completed, clock.instant());
        recordingsOf(first).stream().sorted().forEach(assessments::exclusive);
        if (completed.correctableUntil() != null && clock.instant().isBefore(completed.correctableUntil())) {
            assessments.hold(completed.invitationId());
        }
        assessments.add(first);
        requestWhenSettled(first);
    }

    /**
     * A recording has its transcript, or will never have one. Requests the job when it was the last; begins a new run when
     * the transcript came after the answer had been judged without it. Idempotent.
     */
    @Transactional
    public void settled(UUID recordingId) {
        assessments.exclusive(recordingId);
        assessments.settle(recordingId, clock.instant());
        UUID invitationId = assessments.invitationWith(recordingId).orElse(null);
        if (invitationId == null) {
            return;
        }
        assessments.exclusive(invitationId);
        Assessment newest = newest(invitationId);
        if (newest.status() == AssessmentStatus.PENDING) {
            requestWhenSettled(newest);
        } else if (newest.status() == AssessmentStatus.COMPLETED) {
            followLateTranscripts(newest);
        }
    }

    /** Begins the next run when a completed one lacks a transcript that is there now. Needs the interview exclusively. */
    void followLateTranscripts(Assessment completed) {
        boolean late = completed.questions().stream()
                .filter(AssessedQuestion::awaitsTranscript)
                .anyMatch(this::transcribedSince);
        if (late) {
            Assessment next = completed.withLateTranscripts(clock.instant());
            assessments.add(next);
            requestWhenSettled(next);
        }
    }

    boolean transcribedSince(AssessedQuestion question) {
        return recordings.transcript(question.recordingId()).state() == TranscriptState.TRANSCRIBED;
    }

    /** The candidate corrects no transcripts any more: nothing waits for that. Idempotent, and before {@link #open}, too. */
    @Transactional
    public void release(UUID invitationId) {
        assessments.exclusive(invitationId);
        assessments.release(invitationId, clock.instant());
        assessments
                .newest(invitationId)
                .filter(newest -> newest.status() == AssessmentStatus.PENDING)
                .ifPresent(this::requestWhenSettled);
    }

    private void requestWhenSettled(Assessment assessment) {
        boolean settled = !assessments.isHeld(assessment.invitationId())
                && recordingsOf(assessment).stream().allMatch(this::isSettled);
        if (settled && assessment.request(clock.instant())) {
            String id = assessment.id().toString();
            jobs.request(JOB, id, Map.of(JOB_PARAMETER, id));
        }
    }

    private boolean isSettled(UUID recordingId) {
        return assessments.settled(recordingId)
                || recordings.transcript(recordingId).state() != TranscriptState.PENDING;
    }

    private static List<UUID> recordingsOf(Assessment assessment) {
        return assessment.questions().stream()
                .map(AssessedQuestion::recordingId)
                .filter(Objects::nonNull)
                .toList();
    }

    private Assessment newest(UUID invitationId) {
        return assessments.newest(invitationId).orElseThrow(Assessments::nothingYet);
    }

    private void authorise(Caller caller, UUID invitationId, String look) {
        Caller.Person person = caller.requireRole(Role.HR, Role.ADMIN);
        UUID company = assessments.companyOf(invitationId).orElseThrow(Assessments::nothingYet);
        if (company.equals(person.companyId())) {
            return;
        }
        if (!person.is(Role.ADMIN)) {
            throw nothingYet();
        }
        audit.look(caller, look, invitationId.toString(), company);
    }

    /** The same for an unknown interview, another company's, and one that is not completed: nothing is revealed. */
    private static Problem nothingYet() {
        return new Problem(
                Problem.Kind.NOT_FOUND,
                "no-analysis",
                "There is no analysis of this interview. It begins when the candidate has handed in all answers.");
    }
}
