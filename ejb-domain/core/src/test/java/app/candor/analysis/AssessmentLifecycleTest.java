package app.candor.analysis;

import static app.candor.analysis.Analysis.chosen;
import static app.candor.analysis.Analysis.said;
import static app.candor.analysis.Analysis.spoken;
import static app.candor.analysis.Analysis.state;
import static app.candor.analysis.Analysis.uploaded;
import static app.candor.analysis.Analysis.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.analysis.domain.EngineProfile;
import app.candor.analysis.event.AnalysisCompleted;
import app.candor.analysis.event.AnalysisFailed;
import app.candor.analysis.event.AnalysisStarted;
import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.EngineUnavailable;
import app.candor.analysis.port.UnusableReply;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.media.TranscriptState;
import app.candor.operations.JobGaveUp;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of one assessment from a completed interview to its result, on a real database. */
class AssessmentLifecycleTest {
    private static final String LONG = "I led a team of five people and we moved the billing system to Kafka";

    private ScriptedEngine engine;
    private Analysis world;

    @BeforeEach
    void open() {
        engine = new ScriptedEngine();
        world = new Analysis(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anInterviewShouldGoFromCompletedToScored() {
        UUID recording = Ids.next();
        world.transcripts.put(recording, said(LONG));
        InvitationCompleted completed = world.completed(
                spoken(1, recording),
                written(2, LONG),
                chosen(3, "Yes"),
                written(4, null),
                written(5, "Too short."),
                uploaded(6, Ids.next()));
        world.carryOut(world.opened(completed));

        AssessmentView view = world.view(completed);
        assertThat(view.status()).isEqualTo(AssessmentStatus.COMPLETED);
        assertThat(view.overallScore()).isEqualTo(80);
        assertThat(view.recommendation()).isEqualTo(Recommendation.HIRE);
        assertThat(view.summary()).isEqualTo("A clear interview. The answers are concrete.");
        assertThat(view.engine()).isEqualTo(new EngineView(EngineKind.LLM, "scripted-1", "p1"));
        assertThat(view.questions())
                .extracting(QuestionAssessmentView::status)
                .containsExactly(
                        QuestionOutcome.SCORED,
                        QuestionOutcome.SCORED,
                        QuestionOutcome.INSUFFICIENT_DATA,
                        QuestionOutcome.INSUFFICIENT_DATA,
                        QuestionOutcome.INSUFFICIENT_DATA,
                        QuestionOutcome.INSUFFICIENT_DATA);
        assertThat(view.questions())
                .extracting(QuestionAssessmentView::notice)
                .containsExactly(
                        null,
                        null,
                        "A choice is not scored.",
                        "No answer was given.",
                        "Too little was said to judge: 2 words, and at least 10 are needed.",
                        "A file is read by people, not scored.");
        assertThat(view.questions().get(0).criteria().get(0).quotes())
                .containsExactly(new QuoteView("I led a team of", 0L, 2400L));
        assertThat(view.questions().get(1).criteria().get(0).quotes())
                .containsExactly(new QuoteView("I led a team of", null, null));
        assertThat(view.questions().get(0).measures())
                .containsEntry("words", 15.0)
                .containsKey("wordsPerMinute");
        assertThat(engine.asked).hasSize(2);
        assertThat(world.services.events())
                .extracting(event -> (Object) event.getClass())
                .containsExactly(AnalysisStarted.class, AnalysisCompleted.class);
        assertThat(world.services.events(AnalysisCompleted.class).get(0).recommendation())
                .isEqualTo("hire");
    }

    @Test
    void ofAnErasedCandidateOnlyTheScoresShouldStay() {
        InvitationCompleted completed = world.completed(written(1, LONG));
        world.carryOut(world.opened(completed));
        world.services.run(AnalysisErasure.class, it -> it.erase(completed.invitationId()));
        AssessmentView view = world.view(completed);
        assertThat(view.status()).isEqualTo(AssessmentStatus.COMPLETED);
        assertThat(view.overallScore()).isEqualTo(80);
        assertThat(view.summary()).isNull();
        assertThat(view.questions().get(0).score()).isEqualTo(80);
        assertThat(view.questions().get(0).criteria()).isEmpty();
        assertThat(view.questions().get(0).feedback()).isNullOrEmpty();
    }

    @Test
    void anInventedQuoteShouldVoidItsScoreAndNoOther() {
        engine.then("5,5,1,1|I led a team/I walked on the moon/of five people/I led a team");
        InvitationCompleted completed = world.completed(written(1, LONG));
        world.carryOut(world.opened(completed));

        QuestionAssessmentView question = world.view(completed).questions().get(0);
        assertThat(question.status()).isEqualTo(QuestionOutcome.SCORED);
        assertThat(question.score()).isEqualTo(47);
        assertThat(question.criteria().get(1).score()).isNull();
        assertThat(question.criteria().get(1).quotes()).isEmpty();
        assertThat(question.criteria().get(1).notice()).startsWith("Void");
    }

    @Test
    void onlyInventedQuotesShouldVoidTheQuestionAndRecommendNothing() {
        engine.then("5,5,5,5|I walked on the moon");
        InvitationCompleted completed = world.completed(written(1, LONG));
        world.carryOut(world.opened(completed));

        AssessmentView view = world.view(completed);
        assertThat(view.questions().get(0).status()).isEqualTo(QuestionOutcome.VOID);
        assertThat(view.questions().get(0).score()).isNull();
        assertThat(view.overallScore()).isNull();
        assertThat(view.recommendation()).isNull();
        assertThat(view.summary()).isEqualTo("1 of 1 question answered. In all 15 words. Nothing was scored.");
    }

    @Test
    void aDeadEngineShouldLeaveTheRunRestartableAndPayNothingTwice() {
        InvitationCompleted completed = world.completed(written(1, LONG), written(2, LONG + " again"));
        UUID id = world.opened(completed);
        world.begin(id);
        assertThat(world.oneQuestion(id)).isTrue();
        engine.then("down");
        assertThatThrownBy(() -> world.oneQuestion(id)).isInstanceOf(EngineUnavailable.class);
        world.run(it -> {
            it.gaveUp(new JobGaveUp("interview-analysis", "k", Map.of("assessmentId", id.toString()), "No answer"));
            return null;
        });
        assertThat(world.view(completed).status()).isEqualTo(AssessmentStatus.FAILED);
        assertThat(world.view(completed).notice()).contains("No answer.");
        assertThat(world.services.events(AnalysisFailed.class)).hasSize(1);

        world.carryOut(id);
        assertThat(world.view(completed).status()).isEqualTo(AssessmentStatus.COMPLETED);
        assertThat(world.view(completed).notice()).isNull();
        assertThat(engine.asked).extracting(AnswerToAssess::prompt).containsExactly("Question 1?", "Question 2?");
    }

    @Test
    void aRunThatAnOperatorAbandonedShouldMakeWayForANewOne() {
        InvitationCompleted completed = world.completed(written(1, LONG), written(2, LONG + " again"));
        UUID id = world.opened(completed);
        world.begin(id);
        world.oneQuestion(id);
        Caller admin = new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);
        assertThatThrownBy(() -> world.services.run(Assessments.class, it -> it.rerun(admin, completed.invitationId())))
                .hasMessageContaining("restarted or abandoned first");
        gaveUp(id.toString());
        assertThat(world.view(completed).status()).isEqualTo(AssessmentStatus.FAILED);
        assertThat(world.view(completed).notice()).contains("An operator abandoned it.");

        AssessmentView again =
                world.services.call(Assessments.class, it -> it.rerun(world.hr, completed.invitationId()));
        world.carryOut(again.id());
        assertThat(world.view(completed).status()).isEqualTo(AssessmentStatus.COMPLETED);
        assertThat(world.view(completed).run()).isEqualTo(2);
    }

    @Test
    void aRunThatNobodyKnowsShouldBeGivenUpInPeace() {
        gaveUp(Ids.next().toString());
        gaveUp("no id at all");
        assertThat(world.services.events()).isEmpty();
    }

    private void gaveUp(String assessmentId) {
        world.run(it -> {
            it.gaveUp(new JobGaveUp(
                    "interview-analysis", "k", Map.of("assessmentId", assessmentId), "An operator abandoned it."));
            return null;
        });
    }

    @Test
    void aReplyThatWasPaidForShouldSurviveACrashBeforeItsRecord() {
        InvitationCompleted completed = world.completed(written(1, LONG));
        UUID id = world.opened(completed);
        world.begin(id);
        UUID question = world.run(it -> it.nextQuestion(id)).orElseThrow();
        assertThatThrownBy(() -> world.run(it -> {
                    it.record(id, it.assess(id, question, () -> false));
                    throw new IllegalStateException("the node is gone");
                }))
                .hasMessage("the node is gone");
        assertThat(world.view(completed).questions().get(0).status()).isNull();

        world.carryOut(id);
        assertThat(engine.asked).hasSize(1);
        assertThat(world.view(completed).overallScore()).isEqualTo(80);
    }

    @Test
    void anUnusableReplyShouldBeAskedForAgainAFewTimesAndKeptAsEvidence() {
        engine.then("prose", "prose");
        InvitationCompleted completed = world.completed(written(1, LONG));
        UUID id = world.opened(completed);
        world.carryOut(id);
        assertThat(engine.asked).hasSize(3);
        assertThat(world.view(completed).overallScore()).isEqualTo(80);
        assertThat(world.kept()).isEqualTo(4);
    }

    @Test
    void anEngineThatOnlyTalksShouldStopTheRunUntilItIsRestarted() {
        engine.then("prose", "prose", "prose");
        InvitationCompleted completed = world.completed(written(1, LONG));
        UUID id = world.opened(completed);
        world.begin(id);
        assertThatThrownBy(() -> world.oneQuestion(id)).isInstanceOf(UnusableReply.class);
        assertThat(engine.asked).hasSize(3);

        world.carryOut(id);
        assertThat(engine.asked).hasSize(4);
        assertThat(world.view(completed).status()).isEqualTo(AssessmentStatus.COMPLETED);
    }

    @Test
    void aRefusalShouldVoidTheAnswerAndLeaveTheRestUsable() {
        engine.then("refuse", "refuse");
        InvitationCompleted completed = world.completed(written(1, LONG), written(2, LONG));
        world.carryOut(world.opened(completed));

        AssessmentView view = world.view(completed);
        assertThat(view.questions().get(0).status()).isEqualTo(QuestionOutcome.VOID);
        assertThat(view.questions().get(0).notice()).contains("declined");
        assertThat(view.questions().get(1).status()).isEqualTo(QuestionOutcome.SCORED);
        assertThat(engine.asked).hasSize(3);
    }

    @Test
    void aFailedSummaryShouldNotAskForTheQuestionsAgain() {
        InvitationCompleted completed = world.completed(written(1, LONG));
        UUID id = world.opened(completed);
        world.begin(id);
        world.oneQuestion(id);
        engine.then("down");
        assertThatThrownBy(() -> world.run(it -> {
                    it.complete(id, () -> false);
                    return null;
                }))
                .isInstanceOf(EngineUnavailable.class);
        world.carryOut(id);
        assertThat(engine.asked).hasSize(1);
        assertThat(engine.summaries).hasSize(1);
        assertThat(world.view(completed).status()).isEqualTo(AssessmentStatus.COMPLETED);
    }

    @Test
    void anotherEngineAfterAFailureShouldJudgeTheWholeRun() {
        InvitationCompleted completed = world.completed(written(1, LONG), written(2, LONG));
        UUID id = world.opened(completed);
        world.begin(id);
        world.oneQuestion(id);
        ScriptedEngine other = new ScriptedEngine(new EngineProfile(EngineKind.LLM, "scripted-2", "p1", "r1"));
        world.use(other);
        assertThatThrownBy(() -> world.oneQuestion(id)).isInstanceOf(EngineUnavailable.class);
        world.carryOut(id);
        assertThat(other.asked).hasSize(2);
        assertThat(world.view(completed).engine().model()).isEqualTo("scripted-2");
    }

    @Test
    void aPersonsRerunShouldBeANewRunThatIsPaidForAnew() {
        InvitationCompleted completed = world.completed(written(1, LONG));
        UUID first = world.opened(completed);
        assertThatThrownBy(
                        () -> world.services.run(Assessments.class, it -> it.rerun(world.hr, completed.invitationId())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("analysis-running"));
        world.carryOut(first);
        AssessmentView again =
                world.services.call(Assessments.class, it -> it.rerun(world.hr, completed.invitationId()));
        assertThat(again.run()).isEqualTo(2);
        assertThat(again.status()).isEqualTo(AssessmentStatus.PENDING);
        world.carryOut(again.id());
        assertThat(engine.asked).hasSize(2);
        assertThat(world.view(completed).run()).isEqualTo(2);
        assertThatThrownBy(() -> world.begin(first)).isInstanceOf(Problem.class);
    }

    @Test
    void aLateTranscriptShouldBeginARunThatPaysOnlyForWhatIsNew() {
        UUID recording = Ids.next();
        world.transcripts.put(recording, state(TranscriptState.NOT_TRANSCRIBED, "No speech engine is configured."));
        InvitationCompleted completed = world.completed(spoken(1, recording), written(2, LONG));
        world.carryOut(world.opened(completed));
        assertThat(world.view(completed).questions().get(0).notice()).isEqualTo("No speech engine is configured.");
        assertThat(world.view(completed).recommendation()).isEqualTo(Recommendation.HIRE);

        world.transcripts.put(recording, said(LONG));
        world.services.run(Assessments.class, it -> it.settled(recording));
        assertThat(world.requested).hasSize(2);
        world.services.run(Assessments.class, it -> it.settled(recording));
        assertThat(world.requested).hasSize(2);
        world.carryOut(UUID.fromString(world.requested.get(1)));
        assertThat(engine.asked).extracting(AnswerToAssess::prompt).containsExactly("Question 2?", "Question 1?");
        assertThat(world.view(completed).questions())
                .extracting(QuestionAssessmentView::status)
                .containsOnly(QuestionOutcome.SCORED);
    }

    @Test
    void theEngineShouldBeToldOnlyWhatWasAskedAndSaid() {
        InvitationCompleted completed = world.completed(written(1, LONG));
        world.carryOut(world.opened(completed));
        AnswerToAssess told = engine.asked.get(0);
        assertThat(told).isEqualTo(new AnswerToAssess("Question 1?", "", "en", LONG, told.measures()));
        assertThat(AnswerToAssess.class.getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactly("prompt", "criteria", "language", "text", "measures");
        assertThat(engine.summaries.get(0).toString())
                .doesNotContain(
                        completed.invitationId().toString(),
                        completed.companyId().toString());
    }

    @Test
    void nobodyElsesAnalysisShouldBeRevealed() {
        InvitationCompleted completed = world.completed(written(1, LONG));
        world.opened(completed);
        Caller.Person foreign = new Caller.Person(Ids.next(), "Eve", Set.of(Role.HR), Ids.next());
        Caller.Person admin = new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);
        Caller.Person candidate = new Caller.Person(Ids.next(), "Cy", Set.of(Role.CANDIDATE), world.company);

        Problem unknown = refused(foreign, Ids.next());
        Problem others = refused(foreign, completed.invitationId());
        assertThat(List.of(others.kind(), others.type(), others.getMessage()))
                .isEqualTo(List.of(unknown.kind(), unknown.type(), unknown.getMessage()));
        assertThat(others.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(candidate, completed.invitationId()).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        UUID company = completed.companyId();
        var reader = new Caller.ShareReader(Ids.next(), completed.invitationId(), company, true);
        assertThat(world.services
                        .call(Assessments.class, it -> it.ofInvitation(reader, completed.invitationId()))
                        .run())
                .isEqualTo(1);
        for (Caller other : List.of(
                new Caller.ShareReader(Ids.next(), completed.invitationId(), company, false),
                new Caller.ShareReader(Ids.next(), Ids.next(), company, true))) {
            assertThat(refused(other, completed.invitationId()).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(world.services
                        .call(Assessments.class, it -> it.ofInvitation(admin, completed.invitationId()))
                        .run())
                .isEqualTo(1);
        long looks = world.database.inTransaction(em -> ((Number)
                        em.createNativeQuery("select count(*) from shared.audit_entry where action = 'analysis.viewed'")
                                .getSingleResult())
                .longValue());
        assertThat(looks).isEqualTo(1);
    }

    private Problem refused(Caller caller, UUID invitation) {
        try {
            world.services.call(Assessments.class, it -> it.ofInvitation(caller, invitation));
        } catch (Problem problem) {
            return problem;
        }
        throw new AssertionError("was not refused");
    }
}
