package app.candor.it;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** An interview of text questions, {@code Question 1 of the matrix?} and so on, answered by Zebediah Quux. */
public final class Interview {
    private static final String ANSWER = "I led a team of five people and we moved the billing system to Kafka in May.";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Stack stack;
    private final String invitation;
    private final String secret;

    /** All questions are answered; {@link #complete} hands them in. */
    public Interview(Stack stack, int questions) {
        this.stack = stack;
        List<Map<String, Object>> asked = IntStream.rangeClosed(1, questions)
                .mapToObj(i -> Map.<String, Object>of(
                        "type", "text", "prompt", "Question " + i + " of the matrix?", "required", true))
                .toList();
        String template = stack.as(Person.HR)
                .body(Map.of("title", "Matrix", "language", "en", "questions", asked))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stack.as(Person.HR)
                .post("/api/v1/templates/" + template + "/publish")
                .then()
                .statusCode(200);
        JsonPath issued = stack.as(Person.HR)
                .body(Map.of(
                        "templateId", template, "candidateName", "Zebediah Quux", "candidateEmail", "quux@example.com"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        invitation = issued.getString("id");
        secret = issued.getString("secret");
        Stack.invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200);
        for (String id :
                Stack.invited(secret).get("/api/v1/interview").jsonPath().<String>getList("questions.id")) {
            Stack.invited(secret)
                    .body(Map.of("text", ANSWER + " " + id))
                    .put("/api/v1/interview/responses/" + id)
                    .then()
                    .statusCode(200);
        }
    }

    public Interview complete() {
        Stack.invited(secret).post("/api/v1/interview/complete").then().statusCode(200);
        return this;
    }

    public String invitation() {
        return invitation;
    }

    /** The newest analysis. */
    public JsonPath analysis() {
        return stack.as(Person.HR)
                .get("/api/v1/invitations/" + invitation + "/analysis")
                .jsonPath();
    }

    public JsonPath awaitAnalysis(String status) {
        return Awaitility.await("analysis " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(this::analysis, analysis -> status.equals(analysis.getString("status")));
    }

    public Response rerun() {
        return stack.as(Person.HR).post("/api/v1/invitations/" + invitation + "/analysis/rerun");
    }

    /** The newest execution of the newest analysis, with its steps, once it has that status. */
    public JsonPath execution(String status) {
        return Awaitility.await("execution " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> {
                            List<JsonPath> all = executions();
                            return all.isEmpty() ? null : all.get(all.size() - 1);
                        },
                        newest -> newest != null && status.equals(newest.getString("status")));
    }

    /** Those of the newest analysis, oldest first, with their steps. */
    public List<JsonPath> executions() {
        String assessment = analysis().getString("id");
        List<Map<String, Object>> all = stack.as(Person.ADMIN)
                .get("/api/v1/jobs/executions?job=interview-analysis&limit=50")
                .jsonPath()
                .getList("items");
        return all.stream()
                .filter(each ->
                        ((Map<?, ?>) each.get("parameters")).get("assessmentId").equals(assessment))
                .map(each -> ((Number) each.get("id")).longValue())
                .sorted()
                .map(id -> stack.as(Person.ADMIN)
                        .get("/api/v1/jobs/executions/" + id)
                        .jsonPath())
                .toList();
    }
}
