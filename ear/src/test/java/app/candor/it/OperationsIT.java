package app.candor.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.LanguageModelStandIn;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator's API against the running product: runs that are stopped, abandoned and asked for again, schedules, metrics. */
@ExtendWith(Stack.Extension.class)
class OperationsIT {
    private static final String CONFLICT = "urn:candor:problem:";

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

    @Test
    void aStoppedAnalysisShouldGoOnAfterARestartAndPayNothingTwice() throws InterruptedException {
        Interview interview = new Interview(stack, 3);
        JsonPath stopped = stopAtTheSecondQuestion(interview);

        operator("/jobs/executions/" + stopped.getLong("id") + "/restart")
                .then()
                .statusCode(201);
        JsonPath analysis = interview.awaitAnalysis("completed");
        assertThat(analysis.getInt("run")).isEqualTo(1);
        // The reply to the second question was on its way when the run was stopped.
        assertThat(model.paid())
                .extracting(ask -> ask.summary() ? "summary" : ask.question())
                .contains("Question 2 of the matrix?")
                .filteredOn(asked -> !asked.startsWith("Question 2"))
                .containsExactlyInAnyOrder("Question 1 of the matrix?", "Question 3 of the matrix?", "summary");
    }

    @Test
    void anAbandonedAnalysisShouldMakeWayForANewOne() throws InterruptedException {
        Interview interview = new Interview(stack, 3);
        JsonPath stopped = stopAtTheSecondQuestion(interview);

        refused(interview.rerun(), "analysis-running", "abandoned first");
        refused(
                start("interview-analysis", stopped.getMap("parameters")),
                "stopped",
                "Execution " + stopped.getLong("id") + " of the same work was stopped");
        operator("/jobs/executions/" + stopped.getLong("id") + "/abandon")
                .then()
                .statusCode(200);
        JsonPath failed = interview.analysis();
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(failed.getString("notice")).contains("An operator abandoned it.");

        interview.rerun().then().statusCode(202);
        assertThat(interview.awaitAnalysis("completed").getInt("run")).isEqualTo(2);
    }

    @Test
    void aRunningAnalysisShouldNotBeStartedASecondTime() throws InterruptedException {
        Interview interview = new Interview(stack, 1);
        Pause pause = pauseAt("Question 1 ");
        interview.complete();
        pause.reached().await();
        JsonPath running = interview.execution("started");
        refused(start("interview-analysis", running.getMap("parameters")), "still-running", "is not over");
        pause.goOn().countDown();
        interview.awaitAnalysis("completed");
        assertThat(model.paid()).hasSize(2);
    }

    /** A run of something that does not exist fails for good, and nothing else stands still because of it. */
    @Test
    void aRunOfSomethingThatDoesNotExistShouldKeepNobodyFromWork() {
        String nothing = "nothing-" + UUID.randomUUID();
        start("interview-analysis", Map.of("assessmentId", nothing)).then().statusCode(201);
        Awaitility.await("abandoned between two tries")
                .atMost(Duration.ofMinutes(2))
                .until(() -> abandoned("items.findAll { it.parameters.assessmentId == '" + nothing + "' }.id"));
        Interview interview = new Interview(stack, 1);
        interview.complete();
        interview.awaitAnalysis("completed");
    }

    private boolean abandoned(String newestOf) {
        List<Integer> ids = stack.as(Person.ADMIN)
                .get("/api/v1/jobs/executions?job=interview-analysis&limit=20")
                .jsonPath()
                .getList(newestOf);
        return operator("/jobs/executions/" + ids.get(0) + "/abandon").statusCode() == 200;
    }

    @Test
    void theSchedulesOfTheHouseShouldRunAndBeSwitchable() {
        List<Map<String, Object>> schedules = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> stack.as(Person.ADMIN)
                                .get("/api/v1/schedules")
                                .jsonPath()
                                .<Map<String, Object>>getList("items"),
                        all -> all.stream().allMatch(each -> each.get("lastOutcome") != null));
        assertThat(schedules)
                .extracting(each -> each.get("name") + " every " + each.get("every"))
                .contains("clean-up every 1 day", "invitation-expiry every 5 minutes", "stale-uploads every 1 day");
        assertThat(schedules)
                .noneMatch(each -> String.valueOf(each.get("lastOutcome")).startsWith("failed"));

        JsonPath off = stack.as(Person.ADMIN)
                .body(Map.of("enabled", false))
                .patch("/api/v1/schedules/stale-uploads")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(off.getBoolean("enabled")).isFalse();
        assertThat(operator("/schedules/stale-uploads/run").jsonPath().getString("lastOutcome"))
                .isEqualTo("0 removed");
        stack.as(Person.ADMIN)
                .body(Map.of("enabled", true))
                .patch("/api/v1/schedules/stale-uploads")
                .then()
                .statusCode(200);
        stack.as(Person.HR)
                .body(Map.of())
                .patch("/api/v1/schedules/stale-uploads")
                .then()
                .statusCode(403);
        stack.as(Person.ADMIN)
                .body(Map.of())
                .patch("/api/v1/schedules/stale-uploads")
                .then()
                .statusCode(422);
    }

    @Test
    void metricsShouldCountTheBusinessForThisMachineOnly() {
        Interview interview = new Interview(stack, 1);
        interview.complete();
        interview.awaitAnalysis("completed");
        String metrics = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> given().get("/metrics")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString(),
                        text -> text.contains("job=\"interview-analysis\""));
        assertThat(metrics)
                .containsPattern("candor_events_total\\{[^}]*type=\"invitation.created\"[^}]*} [1-9]")
                .containsPattern("candor_events_total\\{[^}]*type=\"invitation.completed\"[^}]*} [1-9]")
                .containsPattern(
                        "candor_job_executions_total\\{[^}]*job=\"interview-analysis\"[^}]*outcome=\"completed\"[^}]*} [1-9]")
                .containsPattern(
                        "candor_engine_calls_total\\{[^}]*engine=\"language_model\"[^}]*outcome=\"answered\"[^}]*} [1-9]")
                .containsPattern("candor_language_model_tokens_total\\{[^}]*direction=\"in\"[^}]*} [1-9]")
                .containsPattern("candor_mails_total\\{[^}]*outcome=\"sent\"[^}]*} [1-9]")
                .containsPattern("candor_outbox_waiting(\\{[^}]*})? [0-9]")
                .containsPattern("candor_outbox_lag_seconds(\\{[^}]*})? [0-9]")
                .containsPattern("candor_dead_letters_open(\\{[^}]*})? [0-9]")
                .doesNotContain("candor_outbox_waiting NaN")
                .doesNotContain(interview.invitation(), "Zebediah", "quux@example.com");
        given().header("X-Forwarded-For", "192.0.2.7")
                .get("/metrics")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aLargeMessageThatNobodyUnderstandsShouldBecomeADeadLetter() throws Exception {
        String key = "large-" + UUID.randomUUID();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + stack.candor().port("kafka"), "max.request.size", 4 << 20),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("analysis-events", key, "x".repeat(3 << 20)))
                    .get();
        }
        JsonPath letter = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> stack.as(Person.ADMIN)
                                .get("/api/v1/dead-letters?limit=5")
                                .jsonPath(),
                        letters -> letters.getList("items.key").contains(key));
        assertThat(letter.getString("items.find { it.key == '" + key + "' }.payload"))
                .hasSize(3 << 20);
        String id = letter.getString("items.find { it.key == '" + key + "' }.id");
        operator("/dead-letters/" + id + "/replay").then().statusCode(200);
        refused(operator("/dead-letters/" + id + "/replay"), "already-replayed", "");
    }

    private record Pause(CountDownLatch reached, CountDownLatch goOn) {}

    /** Holds the model's reply to one question back until it is told to go on. */
    private Pause pauseAt(String question) {
        Pause pause = new Pause(new CountDownLatch(1), new CountDownLatch(1));
        model.hold(ask -> ask.asksAbout(question), pause.reached(), pause.goOn());
        return pause;
    }

    private JsonPath stopAtTheSecondQuestion(Interview interview) throws InterruptedException {
        Pause pause = pauseAt("Question 2 ");
        interview.complete();
        pause.reached().await();
        long running = interview.execution("started").getLong("id");
        operator("/jobs/executions/" + running + "/stop").then().statusCode(200);
        // The reply that it waits for is given up with it.
        JsonPath stopped = interview.execution("stopped");
        pause.goOn().countDown();
        assertThat(stopped.getLong("id")).isEqualTo(running);
        return stopped;
    }

    private Response operator(String path) {
        return stack.as(Person.ADMIN).post("/api/v1" + path);
    }

    private Response start(String job, Map<?, ?> parameters) {
        return stack.as(Person.ADMIN)
                .body(Map.of("parameters", parameters))
                .post("/api/v1/jobs/" + job + "/executions");
    }

    private static void refused(Response response, String type, String sentence) {
        JsonPath problem = response.then().statusCode(409).extract().jsonPath();
        assertThat(problem.getString("type")).isEqualTo(CONFLICT + type);
        assertThat(problem.getString("title") + problem.getString("detail")).contains(sentence);
    }
}
