package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.LanguageModelStandIn;
import app.candor.testing.LanguageModelStandIn.Misbehaviour;
import app.candor.testing.ModelAsk;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
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
    private static final String ANSWER = "I led a team of five people and we moved the billing system to Kafka in May.";

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
        String invitation = completedInterview();
        JsonPath analysis = awaitAnalysis(invitation, "completed");

        assertThat(analysis.getInt("overallScore")).isEqualTo(80);
        assertThat(analysis.getString("recommendation")).isEqualTo("hire");
        assertThat(model.paid().stream().filter(ask -> !ask.summary()).map(ModelAsk::question))
                .hasSize(QUESTIONS)
                .doesNotHaveDuplicates();
        List<JsonPath> executions = executions(analysis.getString("id"));
        assertThat(executions).hasSize(2);
        assertThat(step(executions.get(0), "questions", "writes")).isEqualTo(failing - 1);
        assertThat(step(executions.get(1), "questions", "reads")).isEqualTo(QUESTIONS - failing + 1);
        assertThat(step(executions.get(1), "questions", "writes")).isEqualTo(QUESTIONS - failing + 1);
        assertThat(model.complaints()).isEmpty();
    }

    @Test
    void neitherNameNorAddressNorCompanyShouldReachTheModel() {
        awaitAnalysis(completedInterview(), "completed");
        assertThat(model.asked()).hasSize(QUESTIONS + 1).allSatisfy(ask -> assertThat(ask.body())
                .doesNotContainIgnoringCase("Zebediah")
                .doesNotContainIgnoringCase("quux@example.com"));
    }

    private String completedInterview() {
        List<Map<String, Object>> questions = IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(i -> Map.<String, Object>of(
                        "type", "text", "prompt", "Question " + i + " of the matrix?", "required", true))
                .toList();
        String template = as("hr").body(Map.of("title", "Matrix", "language", "en", "questions", questions))
                .post(url("/templates"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("hr").post(url("/templates/" + template + "/publish")).then().statusCode(200);
        JsonPath invitation = as("hr").body(Map.of(
                        "templateId", template, "candidateName", "Zebediah Quux", "candidateEmail", "quux@example.com"))
                .post(url("/invitations"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String secret = invitation.getString("secret");
        Stack.invited(secret)
                .body(Map.of("consent", true))
                .post(url("/interview/start"))
                .then()
                .statusCode(200);
        List<String> ids =
                Stack.invited(secret).get(url("/interview")).jsonPath().getList("questions.id");
        for (String id : ids) {
            Stack.invited(secret)
                    .body(Map.of("text", ANSWER + " " + id))
                    .put(url("/interview/responses/" + id))
                    .then()
                    .statusCode(200);
        }
        Stack.invited(secret).post(url("/interview/complete")).then().statusCode(200);
        return invitation.getString("id");
    }

    private JsonPath awaitAnalysis(String invitation, String status) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status.equals(as("hr").get(url("/invitations/" + invitation + "/analysis"))
                        .path("status")));
        return as("hr").get(url("/invitations/" + invitation + "/analysis")).jsonPath();
    }

    /** Of one assessment, oldest first, with their steps. */
    private List<JsonPath> executions(String assessment) {
        List<Map<String, Object>> all = as("admin")
                .get(url("/jobs/executions?job=interview-analysis&limit=50"))
                .jsonPath()
                .getList("items");
        return all.stream()
                .filter(each -> assessment.equals(((Map<?, ?>) each.get("parameters")).get("assessmentId")))
                .map(each -> ((Number) each.get("id")).longValue())
                .sorted()
                .map(id -> as("admin").get(url("/jobs/executions/" + id)).jsonPath())
                .toList();
    }

    private static int step(JsonPath execution, String step, String counter) {
        return execution.getInt("steps.find { it.step == '" + step + "' }." + counter);
    }

    private RequestSpecification as(String person) {
        return stack.as(Person.valueOf(person.toUpperCase(java.util.Locale.ROOT)));
    }

    private static String url(String path) {
        return "/api/v1" + path;
    }
}
