package app.candor.analysis;

import app.candor.analysis.domain.AssessedAnswer;
import app.candor.analysis.domain.AssessedQuestion;
import app.candor.analysis.domain.Assessment;
import app.candor.analysis.domain.AssessmentRepository;
import app.candor.analysis.domain.CriterionFinding;
import app.candor.analysis.domain.EngineProfile;
import app.candor.analysis.domain.EvidencePolicy;
import app.candor.analysis.domain.Finding;
import app.candor.analysis.domain.Judgement;
import app.candor.analysis.domain.QuestionScore;
import app.candor.analysis.domain.ReplyKey;
import app.candor.analysis.domain.SpeechMeasures;
import app.candor.analysis.domain.SufficiencyPolicy;
import app.candor.analysis.domain.TimedWord;
import app.candor.analysis.domain.Transcript;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.EngineUnavailable;
import app.candor.analysis.port.RefusedReply;
import app.candor.media.Recordings;
import app.candor.media.TranscriptState;
import app.candor.media.TranscriptView;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Judges one answer: is there enough, what does the engine say, what of that stands. */
@ApplicationScoped
class QuestionJudge {
    static final String NO_ANSWER = "No answer was given.";
    static final String CHOICE = "A choice is not scored.";
    static final String FILE = "A file is read by people, not scored.";
    static final String NO_TRANSCRIPT = "There is no transcript of this recording, so there is nothing to score.";
    static final String TOO_FEW_STAND =
            "Void: too few of the scores are backed by words that were really said, so the answer has no score.";
    static final String OFFLINE = "Measured only: the built-in offline engine does not score.";

    @Inject
    AssessmentRepository assessments;

    @Inject
    Recordings recordings;

    @Inject
    Engines engines;

    @Inject
    KeptReplies replies;

    @Inject
    OwnTransaction own;

    /** What is needed to judge, read in one short transaction; {@code spoken} is {@code null} for a written answer. */
    private record Case(Assessment assessment, AssessedQuestion question, TranscriptView spoken) {
        String transcriptState() {
            return spoken == null ? null : spoken.state().code();
        }

        String language() {
            return spoken == null || spoken.language() == null ? assessment.language() : spoken.language();
        }

        AssessedAnswer insufficient(String notice, Map<String, Double> measures, String hash) {
            return new AssessedAnswer(
                    question.id(),
                    QuestionOutcome.INSUFFICIENT_DATA,
                    null,
                    notice,
                    transcriptState(),
                    hash,
                    Finding.measured(measures));
        }

        AssessedAnswer without(String notice) {
            return insufficient(notice, Map.of(), null);
        }
    }

    /** Call it outside any transaction. */
    public AssessedAnswer assess(UUID assessmentId, UUID question, BooleanSupplier stop) {
        Case it = own.call(() -> read(assessmentId, question));
        if (it.question().isChoice()) {
            return it.without(CHOICE);
        }
        if (it.question().isFile()) {
            return it.without(FILE);
        }
        if (it.question().recordingId() == null && isBlank(it.question().answerText())) {
            return it.without(NO_ANSWER);
        }
        if (it.spoken() != null && it.spoken().state() != TranscriptState.TRANSCRIBED) {
            return it.without(
                    isBlank(it.spoken().notice()) ? NO_TRANSCRIPT : it.spoken().notice());
        }
        Transcript transcript =
                it.spoken() == null ? Transcript.written(it.question().answerText()) : spoken(it.spoken());
        Map<String, Double> measures = SpeechMeasures.of(transcript, it.language());
        return SufficiencyPolicy.complaint(transcript)
                .map(complaint -> it.insufficient(complaint, measures, transcript.hash()))
                .orElseGet(() -> judge(it, transcript, measures, stop));
    }

    private AssessedAnswer judge(Case it, Transcript transcript, Map<String, Double> measures, BooleanSupplier stop) {
        AnswerAssessor engine =
                sameEngine(engines.today(), it.assessment().profile().orElseThrow());
        AnswerToAssess answer = new AnswerToAssess(
                it.question().prompt(), it.question().criteria(), it.language(), transcript.text(), measures);
        Judgement judgement;
        try {
            judgement = replies.ask(
                    key(it.assessment(), it.question().questionId().toString(), answer.toString()),
                    () -> engine.ask(answer, stop),
                    engine::read);
        } catch (RefusedReply e) {
            return new AssessedAnswer(
                    it.question().id(),
                    QuestionOutcome.VOID,
                    null,
                    "Void: the engine declined to judge this answer.",
                    it.transcriptState(),
                    transcript.hash(),
                    Finding.measured(measures));
        }
        return weighed(it, transcript, judgement, measures);
    }

    private static AssessedAnswer weighed(
            Case it, Transcript transcript, Judgement judgement, Map<String, Double> measures) {
        List<CriterionFinding> criteria = EvidencePolicy.weigh(judgement, transcript);
        OptionalInt score = QuestionScore.of(criteria);
        QuestionOutcome outcome = QuestionOutcome.SCORED;
        String notice = null;
        if (criteria.isEmpty()) {
            outcome = QuestionOutcome.INSUFFICIENT_DATA;
            notice = OFFLINE;
        } else if (score.isEmpty()) {
            outcome = QuestionOutcome.VOID;
            notice = TOO_FEW_STAND;
        }
        return new AssessedAnswer(
                it.question().id(),
                outcome,
                score.isPresent() ? score.getAsInt() : null,
                notice,
                it.transcriptState(),
                transcript.hash(),
                new Finding(criteria, judgement.strengths(), judgement.weaknesses(), judgement.feedback(), measures));
    }

    private Case read(UUID assessmentId, UUID question) {
        Assessment assessment = assessments.find(assessmentId).orElseThrow(() -> Problem.notFound("analysis"));
        AssessedQuestion asked = assessment.questions().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("question"));
        return new Case(
                assessment, asked, asked.recordingId() == null ? null : recordings.transcript(asked.recordingId()));
    }

    /** @throws EngineUnavailable when the configuration changed since the run began */
    static AnswerAssessor sameEngine(AnswerAssessor engine, EngineProfile begunWith) {
        if (!engine.profile().equals(begunWith)) {
            throw new EngineUnavailable(
                    "The engine was changed while this analysis ran. Restart it to go on with the new one.");
        }
        return engine;
    }

    /** @param input everything that the engine is told */
    static ReplyKey key(Assessment assessment, String subject, String input) {
        EngineProfile profile = assessment.profile().orElseThrow();
        return new ReplyKey(
                assessment.invitationId(),
                subject,
                assessment.generation(),
                Transcript.sha256(profile.rubricVersion() + "\n" + input),
                profile.model(),
                profile.promptVersion());
    }

    private static Transcript spoken(TranscriptView view) {
        return new Transcript(
                view.text() == null ? "" : view.text(),
                view.words() == null
                        ? List.of()
                        : view.words().stream()
                                .map(word -> new TimedWord(word.text(), word.startMs(), word.endMs()))
                                .toList());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
