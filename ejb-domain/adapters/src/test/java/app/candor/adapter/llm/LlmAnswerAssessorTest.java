package app.candor.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.adapter.assessor.AnswerAssessorContract;
import app.candor.analysis.AnalysisStopped;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.analysis.port.EngineUnavailable;
import app.candor.analysis.port.RefusedReply;
import app.candor.analysis.port.UnusableReply;
import app.candor.testing.LanguageModelStandIn;
import app.candor.testing.LanguageModelStandIn.Misbehaviour;
import app.candor.testing.ModelAsk;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LlmAnswerAssessorTest extends AnswerAssessorContract {
    private LanguageModelStandIn model;
    private Llm llm;

    @BeforeEach
    void open() {
        model = new LanguageModelStandIn();
        llm = new Llm(model.baseUrl(), 1);
    }

    @AfterEach
    void close() {
        assertThat(model.complaints()).isEmpty();
        model.close();
    }

    @Override
    protected AnswerAssessor engine() {
        return llm.engine;
    }

    private String ask() {
        return engine().ask(answer(TEXT), () -> false);
    }

    @Test
    void theRequestShouldKeepToTheProtocolAndTheLimits() {
        ask();
        ModelAsk asked = model.asked().get(0);
        assertThat(asked.model()).isEqualTo("stand-in-1");
        assertThat(asked.data()).isEqualTo(TEXT);
        assertThat(asked.question()).isEqualTo("Tell us about a project.");
        assertThat(asked.system()).contains("Write them in English").contains("5 = answers exactly what was asked");
        assertThat(asked.system()).doesNotContain("{{");
        assertThat(llm.taken).containsExactly("ai-tokens true of 8000 per PT1M", "ai-requests 1 of 12 per PT1M");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PROSE",
                "HALF_JSON",
                "EMPTY",
                "SCORE_OF_SEVEN",
                "NEGATIVE_SCORE",
                "SCORE_IN_WORDS",
                "FRACTION",
                "MISSING_CRITERION",
                "QUOTES_NO_LIST"
            })
    void aReplyThatIsNoJudgementShouldBeUnusable(Misbehaviour misbehaviour) {
        model.next(misbehaviour);
        String reply = ask();
        assertThat(model.paid()).hasSize(1);
        assertThatThrownBy(() -> engine().read(reply))
                .isInstanceOf(UnusableReply.class)
                .isNotInstanceOf(RefusedReply.class);
    }

    @Test
    void aRefusalShouldBeKnownAsOne() {
        model.next(Misbehaviour.REFUSAL);
        String reply = ask();
        assertThatThrownBy(() -> engine().read(reply)).isInstanceOf(RefusedReply.class);
    }

    @Test
    void aBusyModelShouldBeAskedAgainWhenItSays() {
        model.next(Misbehaviour.TOO_MANY_REQUESTS);
        assertThat(engine().read(ask()).criteria()).hasSize(4);
        assertThat(llm.waited).containsExactly(Duration.ofSeconds(1));
        assertThat(model.paid()).hasSize(1);
        assertThat(llm.counted.totals())
                .containsEntry("candor_engine_calls_total{engine=language_model,outcome=refused}", 1L)
                .containsEntry("candor_engine_calls_total{engine=language_model,outcome=answered}", 1L);
    }

    @Test
    void aBrokenModelShouldBeAskedAgainWithGrowingPauses() {
        model.next(Misbehaviour.SERVER_ERROR, Misbehaviour.NO_COMPLETION, Misbehaviour.SERVER_ERROR);
        assertThat(engine().read(ask()).criteria()).hasSize(4);
        assertThat(llm.waited).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(llm.waited.get(i)).isBetween(Duration.ofMillis(1000L << i), Duration.ofMillis(2000L << i));
        }
    }

    @Test
    void aModelThatStaysBrokenShouldBeGivenUp() {
        model.misbehave(9, ask -> true, Misbehaviour.SERVER_ERROR);
        assertThatThrownBy(this::ask)
                .isInstanceOf(EngineUnavailable.class)
                .hasMessage("The language model gave no reply in 4 tries. The language model failed with status 500.");
        assertThat(model.asked()).hasSize(4);
        assertThat(llm.counted.totals())
                .isEqualTo(Map.of("candor_engine_calls_total{engine=language_model,outcome=failed}", 4L));
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE", "STALLED_BODY"})
    void aModelThatSaysNothingShouldBeAskedAgainAfterTheTimeout(Misbehaviour misbehaviour) {
        model.next(misbehaviour);
        long begun = System.nanoTime();
        assertThat(engine().read(ask()).criteria()).hasSize(4);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void aRejectedKeyShouldNotBeTriedAgain() {
        model.next(Misbehaviour.UNAUTHORIZED);
        assertThatThrownBy(this::ask)
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("401")
                .hasMessageContaining("Check the key");
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void anAddressWithoutAModelShouldBeReportedAsSuch() {
        Llm nowhere = new Llm("http://127.0.0.1:1/v1", 1);
        assertThatThrownBy(() -> nowhere.engine.ask(answer(TEXT), () -> false))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void aStopShouldEndAWaitForTheModel() throws InterruptedException {
        Llm patient = new Llm(model.baseUrl(), 60);
        model.next(Misbehaviour.SILENCE);
        AtomicBoolean stop = new AtomicBoolean();
        Thread stopper = new Thread(() -> {
            while (model.asked().isEmpty()) {
                Thread.onSpinWait();
            }
            stop.set(true);
        });
        stopper.start();
        assertThatThrownBy(() -> patient.engine.ask(answer(TEXT), stop::get)).isInstanceOf(AnalysisStopped.class);
        stopper.join();
    }

    @Test
    void theSummaryShouldBeMadeOfResultsAloneAndBeThreeSentencesAtMost() {
        String summary = engine().readSummary(engine().askSummary(interview(), () -> false));
        assertThat(summary).startsWith("The answers are concrete");
        assertThat(model.asked().get(0).summary()).isTrue();
        assertThat(engine().readSummary("{\"summary\":\"One. Two. Three. Four. Five.\"}"))
                .isEqualTo("One. Two. Three.");
        assertThatThrownBy(() -> engine().readSummary("{\"summary\":\" \"}")).isInstanceOf(UnusableReply.class);
        assertThatThrownBy(() -> engine().readSummary("{\"summary\":5}")).isInstanceOf(UnusableReply.class);
    }
}
