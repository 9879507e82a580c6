package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.LanguageModelStandIn;
import app.candor.testing.LanguageModelStandIn.Misbehaviour;
import app.candor.testing.ModelAsk;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job {@code interview-analysis} against a language model that speaks the true protocol and fails when told. */
@ExtendWith(Stack.Extension.class)
class InterviewAnalysisIT {
    private static final int QUESTIONS = 3;

    private Stack stack;
    private LanguageModelStandIn model;

    @BeforeEach
    void behave(Stack running) {
        stack = running;
        model = running.model();
        model.behave();
    }

    @AfterEach
    void leaveItBehaving() {
        model.behave();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRestartShouldGoOnAtTheQuestionThatFailedAndPayNothingTwice(int failing) {
        model.misbehave(1, ask -> ask.asksAbout("Question " + failing + " "), Misbehaviour.UNAUTHORIZED);
        Interview interview = new Interview(stack, QUESTIONS).complete();
        JsonPath analysis = interview.awaitAnalysis("completed");

        assertThat(analysis.getInt("overallScore")).isEqualTo(80);
        assertThat(analysis.getString("recommendation")).isEqualTo("hire");
        assertThat(model.paid().stream().filter(ask -> !ask.summary()).map(ModelAsk::question))
                .hasSize(QUESTIONS)
                .doesNotHaveDuplicates();
        List<JsonPath> executions = interview.executions();
        assertThat(executions).hasSize(2);
        assertThat(step(executions.get(0), "questions", "writes")).isEqualTo(failing - 1);
        assertThat(step(executions.get(1), "questions", "reads")).isEqualTo(QUESTIONS - failing + 1);
        assertThat(step(executions.get(1), "questions", "writes")).isEqualTo(QUESTIONS - failing + 1);
        assertThat(model.complaints()).isEmpty();
    }

    @Test
    void neitherNameNorAddressNorCompanyShouldReachTheModel() {
        new Interview(stack, QUESTIONS).complete().awaitAnalysis("completed");
        assertThat(model.asked()).hasSize(QUESTIONS + 1).allSatisfy(ask -> assertThat(ask.body())
                .doesNotContainIgnoringCase("Zebediah")
                .doesNotContainIgnoringCase("quux@example.com"));
    }

    private static int step(JsonPath execution, String step, String counter) {
        return execution.getInt("steps.find { it.step == '" + step + "' }." + counter);
    }
}
