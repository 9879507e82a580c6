package app.candor.analysis;

import app.candor.analysis.domain.AssessedQuestion;
import app.candor.analysis.domain.Assessment;
import app.candor.analysis.domain.AssessmentRepository;
import app.candor.analysis.domain.EngineProfile;
import app.candor.analysis.domain.FactualSummary;
import app.candor.analysis.event.AnalysisCompleted;
import app.candor.analysis.event.AnalysisFailed;
import app.candor.analysis.event.AnalysisStarted;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.analysis.port.EngineUnavailable;
import app.candor.analysis.port.InterviewToSummarise;
import app.candor.operations.JobGaveUp;
import app.candor.shared.DomainEvent;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Carries one run out, step by step: begin, then question by question assess and record, then complete. Every step can be
 * repeated: what was recorded is not done again, and what was paid for is not paid again.
 */
@ApplicationScoped
public class AssessmentRun {
    static final String OFFLINE_NOTICE =
            "Measured by the built-in offline engine, which counts words and judges nothing: no scores and no"
                    + " recommendation. Configure a language model and run the analysis again to have the answers scored.";

    @Inject
    AssessmentRepository assessments;

    @Inject
    Engines engines;

    @Inject
    QuestionJudge judge;

    @Inject
    KeptReplies replies;

    @Inject
    Assessments face;

    @Inject
    OwnTransaction own;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Begins the run with today's engine, or goes on with it after a failure.
     *
     * @throws Problem {@code not-found}, {@code analysis-over} when it is complete, {@code analysis-replaced} when there is
     *     a newer run
     */
    @Transactional
    public void begin(UUID assessmentId) {
        Assessment assessment = exclusively(assessmentId);
        if (assessments.newest(assessment.invitationId()).orElseThrow().run() != assessment.run()) {
            throw Problem.conflict("analysis-replaced", "A newer analysis of this interview has replaced this one.");
        }
        boolean begun = assessment.begin(engines.today().profile(), clock.instant());
        assessment.questions().stream()
                .filter(AssessedQuestion::awaitsTranscript)
                .filter(face::transcribedSince)
                .forEach(question -> assessment.reopen(question.id()));
        if (begun) {
            events.fire(new AnalysisStarted(
                    assessment.id(), assessment.invitationId(), assessment.companyId(), assessment.run()));
        }
    }

    /** The next question to assess; empty when all are recorded. Answers from committed data only. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> nextQuestion(UUID assessmentId) {
        return load(assessmentId).nextUnassessed().map(AssessedQuestion::id);
    }

    /**
     * Judges one answer; may take minutes, so it leaves the caller's transaction aside.
     *
     * @param stop looked at while waiting: whether the work should be left
     * @throws EngineUnavailable when the engine gave no reply
     * @throws app.candor.analysis.port.UnusableReply when its replies could not be used
     * @throws AnalysisStopped when {@code stop} said so
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public AssessedResult assess(UUID assessmentId, UUID question, BooleanSupplier stop) {
        return new AssessedResult(judge.assess(assessmentId, question, stop));
    }

    /** Records what {@link #assess} came to, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID assessmentId, AssessedResult result) {
        load(assessmentId).record(result.answer(), clock.instant());
    }

    /**
     * Sums up and ends the run; does nothing when it is complete.
     *
     * @param stop looked at while waiting: whether the work should be left
     * @throws EngineUnavailable when the engine gave no reply
     * @throws app.candor.analysis.port.UnusableReply when its replies could not be used
     * @throws AnalysisStopped when {@code stop} said so
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void complete(UUID assessmentId, BooleanSupplier stop) {
        Assessment assessed = own.call(() -> whole(assessmentId));
        if (assessed.status() == AssessmentStatus.COMPLETED) {
            return;
        }
        EngineProfile profile = assessed.profile().orElseThrow();
        String summary = summary(assessed, profile, stop);
        String notice = profile.kind() == EngineKind.OFFLINE ? OFFLINE_NOTICE : null;
        own.run(() -> {
            Assessment assessment = exclusively(assessmentId);
            assessment.complete(summary, notice, clock.instant());
            events.fire(new AnalysisCompleted(
                    assessment.id(),
                    assessment.invitationId(),
                    assessment.companyId(),
                    assessment.run(),
                    assessment.overallScore(),
                    assessment.recommendation().map(Recommendation::code).orElse(null),
                    profile.kind().code()));
            face.followLateTranscripts(assessment);
        });
    }

    /** Ends the run badly; does nothing when it is over. A restart of its job goes on, and a new run can be asked for. */
    @Transactional
    public void fail(UUID assessmentId, String reason) {
        Assessment assessment = exclusively(assessmentId);
        if (assessment.fail("The analysis stopped: " + reason
                + " What was finished is kept. Start it again, or ask an operator to.")) {
            events.fire(new AnalysisFailed(
                    assessment.id(), assessment.invitationId(), assessment.companyId(), assessment.run(), reason));
        }
    }

    /** The job was restarted as often as makes sense by itself, or abandoned. */
    void gaveUp(@Observes JobGaveUp job) {
        if (job.job().equals(Assessments.JOB)) {
            job.id(Assessments.JOB_PARAMETER)
                    .filter(id -> assessments.invitationOf(id).isPresent())
                    .ifPresent(id -> fail(id, sentence(job.reason())));
        }
    }

    private static String sentence(String reason) {
        String text = reason == null || reason.isBlank() ? "the reason is not known" : reason.strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private String summary(Assessment assessment, EngineProfile profile, BooleanSupplier stop) {
        String facts = FactualSummary.of(assessment);
        boolean scored = assessment.questions().stream().anyMatch(each -> each.outcome() == QuestionOutcome.SCORED);
        if (!scored) {
            return facts;
        }
        AnswerAssessor engine = QuestionJudge.sameEngine(engines.today(), profile);
        InterviewToSummarise interview = new InterviewToSummarise(
                assessment.language(),
                facts,
                assessment.questions().stream().map(AssessmentRun::summed).toList());
        return replies.ask(
                QuestionJudge.key(assessment, "summary", interview.toString()),
                () -> engine.askSummary(interview, stop),
                engine::readSummary);
    }

    private static InterviewToSummarise.Question summed(AssessedQuestion question) {
        return new InterviewToSummarise.Question(
                question.prompt(),
                question.outcome().code(),
                question.score(),
                question.finding().strengths(),
                question.finding().weaknesses(),
                question.finding().feedback());
    }

    private Assessment exclusively(UUID assessmentId) {
        assessments.invitationOf(assessmentId).ifPresentOrElse(assessments::exclusive, () -> {
            throw Problem.notFound("analysis");
        });
        return load(assessmentId);
    }

    private Assessment load(UUID assessmentId) {
        return assessments.find(assessmentId).orElseThrow(() -> Problem.notFound("analysis"));
    }

    /** With its questions, to be read after the transaction. */
    private Assessment whole(UUID assessmentId) {
        Assessment assessment = load(assessmentId);
        assessment.questions();
        return assessment;
    }
}
