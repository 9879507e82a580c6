package app.candor.it;

import static app.candor.it.Stack.invited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.candor.it.Visitor.Answer;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Markup and emoji in every field that somebody can write into: kept as they are, and shown as text on every page. */
@ExtendWith(Stack.Extension.class)
class MarkupIT {
    private static final String BAD = "<script>alert(1)</script>";
    private static final String WRITTEN = BAD + " <img src=x onerror=alert(2)> & \"quotes\" 'single' 👩‍💻 🙂";
    private static final String SHOWN = "&lt;script&gt;alert(1)";

    private final Stack stack;

    MarkupIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void whatPeopleWriteShouldBeKeptAndShownAsText() {
        String title = WRITTEN + " " + UUID.randomUUID();
        JsonPath template = stack.as(Person.HR)
                .body(Map.of(
                        "title",
                        title,
                        "language",
                        "en",
                        "intro",
                        WRITTEN,
                        "questions",
                        List.of(
                                Map.of("type", "text", "prompt", WRITTEN, "required", true, "criteria", WRITTEN),
                                Map.of("type", "single_choice", "prompt", WRITTEN, "options", List.of(WRITTEN, "No")))))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .body("title", equalTo(title))
                .body("intro", equalTo(WRITTEN))
                .body("questions[0].prompt", equalTo(WRITTEN))
                .body("questions[0].criteria", equalTo(WRITTEN))
                .body("questions[1].options[0]", equalTo(WRITTEN))
                .extract()
                .jsonPath();
        String templateId = template.getString("id");
        Visitor hr = new Visitor(stack.candor().base());
        hr.signIn("/hr/index", "hr@demo.test", "candor-demo-hr");
        shown(hr, "/hr/template?id=" + templateId);
        stack.as(Person.HR)
                .post("/api/v1/templates/" + templateId + "/publish")
                .then()
                .statusCode(200);

        JsonPath issued = stack.as(Person.HR)
                .body(Map.of("templateId", templateId, "candidateName", WRITTEN, "candidateEmail", "zoe@example.com"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .body("candidateName", equalTo(WRITTEN))
                .extract()
                .jsonPath();
        answered(issued);

        String found = "text=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
        for (String page : List.of(
                "/hr/templates?" + found,
                "/hr/template?id=" + templateId,
                "/hr/template-preview?id=" + templateId,
                "/hr/invite?template=" + templateId,
                "/hr/invitations",
                "/hr/review?id=" + issued.getString("id"))) {
            shown(hr, page);
        }
        Answer candidate = new Visitor(stack.candor().base()).open("/i/" + issued.getString("secret"));
        assertThat(candidate.body()).doesNotContain(BAD).doesNotContain("onerror=alert");
    }

    private void answered(JsonPath issued) {
        String secret = issued.getString("secret");
        invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200);
        List<String> questions =
                invited(secret).get("/api/v1/interview").jsonPath().getList("questions.id");
        invited(secret)
                .body(Map.of("text", WRITTEN))
                .put("/api/v1/interview/responses/" + questions.get(0))
                .then()
                .statusCode(200);
        invited(secret)
                .body(Map.of("choice", 0))
                .put("/api/v1/interview/responses/" + questions.get(1))
                .then()
                .statusCode(200);
        invited(secret).post("/api/v1/interview/complete").then().statusCode(200);
        stack.as(Person.HR)
                .body(Map.of("decision", "advance", "reason", WRITTEN))
                .post("/api/v1/invitations/" + issued.getString("id") + "/decision")
                .then()
                .statusCode(200)
                .body("responses[0].text", equalTo(WRITTEN))
                .body("decision.reason", equalTo(WRITTEN));
    }

    private static void shown(Visitor hr, String page) {
        Answer answer = hr.get(page);
        assertThat(answer.status()).as(page).isEqualTo(200);
        assertThat(answer.body())
                .as(page)
                .contains(SHOWN)
                .doesNotContain(BAD)
                .doesNotContain("<img src=x")
                .contains("🙂");
    }
}
