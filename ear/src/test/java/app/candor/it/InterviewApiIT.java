package app.candor.it;

import static app.candor.it.Stack.invited;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.restassured.path.json.JsonPath;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing, inviting, answering and deciding by the API alone, with everything that people get wrong on the way. */
@ExtendWith(Stack.Extension.class)
class InterviewApiIT {
    private static final String MARKUP = "<script>alert('x')</script> & \"quotes\" 🙂";

    private final Stack stack;

    InterviewApiIT(Stack stack) {
        this.stack = stack;
    }

    private static Map<String, Object> written(String title) {
        return Map.of(
                "title",
                title,
                "language",
                "en",
                "intro",
                MARKUP,
                "questions",
                List.of(
                        Map.of("type", "text", "prompt", MARKUP, "required", true, "criteria", MARKUP),
                        Map.of("type", "single_choice", "prompt", "Move?", "options", List.of("<b>Yes</b>", "No"))));
    }

    private JsonPath draft(String title) {
        return stack.as(Person.HR)
                .body(written(title))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .extract()
                .jsonPath();
    }

    private String active() {
        String id = draft("Engineer").getString("id");
        stack.as(Person.HR).post("/api/v1/templates/" + id + "/publish").then().statusCode(200);
        return id;
    }

    private JsonPath invitation(String templateId) {
        return stack.as(Person.HR)
                .body(Map.of("templateId", templateId, "candidateName", MARKUP, "candidateEmail", "zoe@example.com"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .body("status", equalTo("pending"))
                .body("link", containsString("/i/"))
                .extract()
                .jsonPath();
    }

    private JsonPath started() {
        JsonPath issued = invitation(active());
        invited(issued.getString("secret"))
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200)
                .body("status", equalTo("in_progress"));
        return issued;
    }

    private static List<String> questions(String secret) {
        return invited(secret).get("/api/v1/interview").jsonPath().getList("questions.id");
    }

    private JsonPath completed() {
        JsonPath issued = started();
        String secret = issued.getString("secret");
        List<String> questions = questions(secret);
        answer(secret, questions.get(0), Map.of("text", MARKUP), 200);
        answer(secret, questions.get(1), Map.of("choice", 0), 200);
        invited(secret)
                .post("/api/v1/interview/complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"));
        return issued;
    }

    private static void answer(String secret, String question, Map<String, Object> answer, int status) {
        invited(secret)
                .body(answer)
                .put("/api/v1/interview/responses/" + question)
                .then()
                .statusCode(status);
    }

    @Test
    void theLoopShouldWorkByTheApiAlone() {
        JsonPath issued = completed();
        String id = issued.getString("id");
        stack.as(Person.HR)
                .get("/api/v1/invitations/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("candidateName", equalTo(MARKUP))
                .body("responses[0].text", equalTo(MARKUP))
                .body("responses[0].type", equalTo("text"))
                .body("responses[1].choice", equalTo(0))
                .body("questions[1].options[0]", equalTo("<b>Yes</b>"))
                .body("decision", nullValue())
                .body("$", not(hasKey("secret")));
        stack.as(Person.HR)
                .body(Map.of("decision", "advance", "reason", MARKUP))
                .post("/api/v1/invitations/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("decision.decision", equalTo("advance"))
                .body("decision.reason", equalTo(MARKUP));
        stack.as(Person.HR)
                .queryParam("status", "completed")
                .get("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.status", everyItem(equalTo("completed")));
    }

    @Test
    void theCandidateShouldNotSeeWhatIsTheCompanys() {
        JsonPath issued = started();
        String seen = invited(issued.getString("secret"))
                .get("/api/v1/interview")
                .then()
                .statusCode(200)
                .body("questions[0].prompt", equalTo(MARKUP))
                .body("nextQuestionId", notNullValue())
                .extract()
                .asString();
        assertThat(seen).doesNotContain("criteria").doesNotContain("analysis").doesNotContain("decision");
    }

    @Test
    void theLinkShouldBeMailed() {
        String address = "mail-" + UUID.randomUUID() + "@example.com";
        String secret = stack.as(Person.HR)
                .body(Map.of("templateId", active(), "candidateName", "Zoë", "candidateEmail", address))
                .post("/api/v1/invitations")
                .jsonPath()
                .getString("secret");
        MimeMessage mail = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> Arrays.stream(stack.mail().getReceivedMessages())
                                .filter(message -> isTo(message, address))
                                .findFirst()
                                .orElse(null),
                        notNullValue());
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("/i/" + secret);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return ((InternetAddress) message.getAllRecipients()[0])
                    .getAddress()
                    .equals(address);
        } catch (MessagingException e) {
            return false;
        }
    }

    @Test
    void anotherLinkShouldEndTheFormerOne() {
        JsonPath issued = started();
        String fresh = stack.as(Person.HR)
                .post("/api/v1/invitations/" + issued.getString("id") + "/renew")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        invited(issued.getString("secret")).get("/api/v1/interview").then().statusCode(401);
        invited(fresh).get("/api/v1/interview").then().statusCode(200).body("status", equalTo("in_progress"));
    }

    @Test
    void aDraftShouldBeChangedOnTheRevisionThatWasSeenOnly() {
        JsonPath draft = draft("First");
        String path = "/api/v1/templates/" + draft.getString("id");
        String tag = stack.as(Person.HR).get(path).header("ETag");
        stack.as(Person.HR)
                .header("If-Match", tag)
                .body(Map.of("title", "Second"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Second"))
                .body("questions.id", equalTo(draft.getList("questions.id")));
        stack.as(Person.HR)
                .header("If-Match", tag)
                .body(Map.of("title", "Third"))
                .patch(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:candor:problem:stale-revision"));
        stack.as(Person.HR)
                .header("If-Match", "whatever")
                .body(Map.of("title", "Third"))
                .patch(path)
                .then()
                .statusCode(422);
    }

    @Test
    void aPromptOfTenThousandCharactersShouldBeRefusedWithTheLimit() {
        stack.as(Person.HR)
                .body(Map.of("title", "T", "questions", List.of(Map.of("type", "text", "prompt", "x".repeat(10_000)))))
                .post("/api/v1/templates")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("questions[0].prompt"))
                .body("title", containsString("4,000"));
    }

    @Test
    void everyWrongFieldShouldBeNamed() {
        stack.as(Person.HR)
                .body(Map.of(
                        "title",
                        " ",
                        "language",
                        "fr",
                        "questions",
                        List.of(Map.of("type", "single_choice", "prompt", "", "options", List.of("one")))))
                .post("/api/v1/templates")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("title"))
                .body("violations.field", hasItem("language"))
                .body("violations.field", hasItem("questions[0].prompt"))
                .body("violations.field", hasItem("questions[0].options"));
    }

    @Test
    void whatIsNoJsonOrTheWrongTypeShouldBeRefused() {
        for (String body : List.of("", "null", "[]", "hello", "{\"title\":", "{\"title\":{}}", "{\"questions\":3}")) {
            int status =
                    stack.as(Person.HR).body(body).post("/api/v1/templates").statusCode();
            assertThat(status).as(body).isIn(400, 422);
        }
        stack.as(Person.HR)
                .body("{\"title\":\"a\\u0000b\"}")
                .post("/api/v1/templates")
                .then()
                .statusCode(422);
        stack.as(Person.HR)
                .body(Map.of("title", "T", "questions", List.of(Map.of("type", "hologram", "prompt", "?"))))
                .post("/api/v1/templates")
                .then()
                .statusCode(422)
                .body("title", containsString("single_choice"));
    }

    @Test
    void publishingTwiceOrNothingShouldBeAConflict() {
        String id = active();
        stack.as(Person.HR)
                .post("/api/v1/templates/" + id + "/publish")
                .then()
                .statusCode(409)
                .body("title", equalTo("This template is published already."));
        stack.as(Person.HR)
                .body(Map.of("title", "New"))
                .patch("/api/v1/templates/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:candor:problem:template-not-draft"));
        String empty = stack.as(Person.HR)
                .body(Map.of("title", "Empty"))
                .post("/api/v1/templates")
                .path("id");
        stack.as(Person.HR)
                .post("/api/v1/templates/" + empty + "/publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:candor:problem:template-empty"));
    }

    @Test
    void unknownIdsShouldNotBeFound() {
        for (String path : List.of(
                "/api/v1/templates/" + UUID.randomUUID(),
                "/api/v1/invitations/" + UUID.randomUUID(),
                "/api/v1/templates/not-an-id")) {
            stack.as(Person.HR)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
        }
        answer(started().getString("secret"), UUID.randomUUID().toString(), Map.of("text", "x"), 404);
    }

    @Test
    void aWrongInvitationShouldBeRefusedFieldByField() {
        String template = active();
        stack.as(Person.HR)
                .body(Map.of("templateId", template, "candidateName", "", "candidateEmail", "a@b\r\nBcc: c@d.com"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(422)
                .body("violations.field", contains("candidateName", "candidateEmail"));
        for (String expiry : List.of("2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z")) {
            stack.as(Person.HR)
                    .body(Map.of(
                            "templateId",
                            template,
                            "candidateName",
                            "Zoë",
                            "candidateEmail",
                            "zoe@example.com",
                            "expiresAt",
                            expiry))
                    .post("/api/v1/invitations")
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains("expiresAt"));
        }
        stack.as(Person.HR)
                .body("{\"expiresAt\":\"tomorrow\"}")
                .post("/api/v1/invitations")
                .then()
                .statusCode(400)
                .body("title", containsString("expiresAt"));
    }

    @Test
    void answersThatDoNotFitShouldBeRefused() {
        String secret = started().getString("secret");
        List<String> questions = questions(secret);
        answer(secret, questions.get(0), Map.of("choice", 0), 422);
        answer(secret, questions.get(0), Map.of("text", " "), 422);
        answer(secret, questions.get(0), Map.of("text", "x".repeat(10_001)), 422);
        answer(secret, questions.get(0), Map.of("text", "a", "choice", 1), 422);
        answer(secret, questions.get(0), Map.of(), 422);
        answer(secret, questions.get(1), Map.of("choice", 2), 422);
        answer(secret, questions.get(1), Map.of("uploadId", UUID.randomUUID().toString()), 404);
    }

    @Test
    void theOrderOfTheInterviewShouldBeKept() {
        JsonPath issued = invitation(active());
        String secret = issued.getString("secret");
        String question = questions(secret).get(0);
        answer(secret, question, Map.of("text", "Early."), 409);
        invited(secret).post("/api/v1/interview/complete").then().statusCode(409);
        invited(secret)
                .body(Map.of("consent", false))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(422)
                .body("violations.field", contains("consent"));
        invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200);
        invited(secret)
                .post("/api/v1/interview/complete")
                .then()
                .statusCode(409)
                .body("title", equalTo("Question 1 still needs your answer."));
        stack.as(Person.HR)
                .body(Map.of("decision", "hire", "reason", "Early."))
                .post("/api/v1/invitations/" + issued.getString("id") + "/decision")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:candor:problem:interview-not-completed"));
    }

    @Test
    void completingTwiceShouldBeHarmlessAndAnsweringAfterwardsRefused() {
        String secret = completed().getString("secret");
        invited(secret)
                .post("/api/v1/interview/complete")
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"));
        answer(secret, questions(secret).get(0), Map.of("text", "Late."), 409);
    }

    @Test
    void cancelledAndExpiredShouldBeGone() {
        JsonPath cancelled = started();
        String question = questions(cancelled.getString("secret")).get(0);
        stack.as(Person.HR)
                .post("/api/v1/invitations/" + cancelled.getString("id") + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        answer(cancelled.getString("secret"), question, Map.of("text", "Late."), 410);
        invited(cancelled.getString("secret"))
                .get("/api/v1/interview")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("questions", empty());

        String secret = stack.as(Person.HR)
                .body(Map.of(
                        "templateId",
                        active(),
                        "candidateName",
                        "Zoë",
                        "candidateEmail",
                        "zoe@example.com",
                        "expiresAt",
                        Instant.now().plusSeconds(3).toString()))
                .post("/api/v1/invitations")
                .path("secret");
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> invited(secret).get("/api/v1/interview").then().body("status", equalTo("expired")));
        invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:candor:problem:invitation-expired"));
    }

    @Test
    void aDecisionShouldNeedHrAndAReason() {
        String path = "/api/v1/invitations/" + completed().getString("id") + "/decision";
        stack.as(Person.HR)
                .body(Map.of("decision", "hire", "reason", " "))
                .post(path)
                .then()
                .statusCode(422);
        stack.as(Person.HR).body(Map.of("reason", "Good.")).post(path).then().statusCode(422);
        stack.as(Person.HR)
                .body(Map.of("decision", "maybe", "reason", "Good."))
                .post(path)
                .then()
                .statusCode(422)
                .body("title", containsString("advance, hire, reject"));
        Map<String, String> fine = Map.of("decision", "hire", "reason", "Good.");
        stack.as(Person.ADMIN).body(fine).post(path).then().statusCode(403);
        stack.as(Person.CANDIDATE).body(fine).post(path).then().statusCode(403);
        given().contentType("application/json").body(fine).post(path).then().statusCode(401);
    }

    @Test
    void listsShouldBePagedByCursor() {
        String template = active();
        invitation(template);
        invitation(template);
        invitation(template);
        String next = stack.as(Person.HR)
                .queryParam("templateId", template)
                .queryParam("limit", 2)
                .get("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");
        stack.as(Person.HR)
                .queryParam("templateId", template)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
        stack.as(Person.HR)
                .queryParam("limit", 0)
                .get("/api/v1/invitations")
                .then()
                .statusCode(422);
        stack.as(Person.HR)
                .queryParam("cursor", "x")
                .get("/api/v1/templates")
                .then()
                .statusCode(422)
                .body("type", startsWith("urn:candor:problem:"));
        stack.as(Person.HR)
                .queryParam("status", "x")
                .get("/api/v1/templates")
                .then()
                .statusCode(422);
    }
}
