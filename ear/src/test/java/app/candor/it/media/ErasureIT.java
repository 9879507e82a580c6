package app.candor.it.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import app.candor.it.Person;
import app.candor.it.Realm;
import app.candor.it.Stack;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of interviews when a person goes: the candidate, or the one who invited. */
@ExtendWith(Stack.Extension.class)
class ErasureIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Stack stack;
    private Realm realm;

    @BeforeEach
    void begin(Stack running) {
        stack = running;
        realm = new Realm(running);
        stack.speech().behave();
        stack.model().behave();
    }

    private RequestSpecification admin() {
        return stack.as(Person.ADMIN);
    }

    private static int status(String link) {
        return given().urlEncodingEnabled(false).get(link).statusCode();
    }

    @Test
    void ofADeletedCandidateNothingPersonalShouldStayAndEveryByteGo() {
        String name = realm.person(null, "candidate");
        String person = Stack.withToken(realm.token(name)).get("/api/v1/me").path("id");
        Candidate candidate = Candidate.begin(stack, 1, name.toUpperCase(Locale.ROOT));
        String recording =
                candidate.recording(0, Clip.webm(folder.resolve("answer.webm"), Clip.picture(8), Clip.tone(440, 8)));
        candidate.complete();
        JsonPath before = candidate.settled(recording);
        List<String> links = before.getList("renditions.url");
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(status(link))
                .isEqualTo(200));
        String invitation = "/api/v1/invitations/" + candidate.invitation();
        await().atMost(Duration.ofMinutes(4))
                .untilAsserted(() ->
                        stack.as(Person.HR).get(invitation + "/analysis").then().body("status", equalTo("completed")));
        Object score = stack.as(Person.HR).get(invitation + "/analysis").path("overallScore");

        admin().delete("/api/v1/users/" + person).then().statusCode(204);

        await().atMost(SOON).untilAsserted(() -> assertThat(links)
                .allSatisfy(link -> assertThat(status(link)).isEqualTo(404)));
        await().atMost(SOON).untilAsserted(() -> stack.as(Person.HR)
                .get(invitation)
                .then()
                .statusCode(200)
                .body("candidateName", equalTo("Deleted candidate"))
                .body("candidateEmail", equalTo(""))
                .body("status", equalTo("completed"))
                .body("responses", empty()));
        stack.as(Person.HR).get("/api/v1/recordings/" + recording).then().statusCode(404);
        candidate.invited().get("/api/v1/interview").then().statusCode(401);
        await().atMost(SOON).untilAsserted(() -> stack.as(Person.HR)
                .get(invitation + "/analysis")
                .then()
                .statusCode(200)
                .body("overallScore", equalTo(score))
                .body("summary", equalTo(null))
                .body("questions.criteria.quotes.flatten()", empty()));
        await().atMost(SOON).untilAsserted(() -> admin().queryParam("subject", candidate.invitation())
                .get("/api/v1/audit")
                .then()
                .body("items.action", hasItem("invitation.erased"))
                .body("items.action", hasItem("recordings.erased"))
                .body("items.action", hasItem("analysis.erased"))
                .body("items.origin", hasItem("consumer:recording-erasure")));
        stack.as(Person.HR)
                .queryParam("text", name)
                .get("/api/v1/invitations")
                .then()
                .body("items.id", not(hasItem(candidate.invitation())));
    }

    @Test
    void whatASuspendedHiringManagerSentShouldStayOpenForCandidatesButNotForThem() {
        String name = realm.person("Acme Robotics", "hr");
        String token = realm.token(name);
        String person = Stack.withToken(token).get("/api/v1/me").path("id");
        String template = Stack.withToken(token)
                .body(
                        "{\"title\":\"Left\",\"language\":\"en\",\"questions\":[{\"type\":\"text\",\"prompt\":\"Why?\"}]}")
                .post("/api/v1/templates")
                .path("id");
        Stack.withToken(token)
                .post("/api/v1/templates/" + template + "/publish")
                .then()
                .statusCode(200);
        JsonPath issued = Stack.withToken(token)
                .body("{\"templateId\":\"" + template
                        + "\",\"candidateName\":\"Zoë\",\"candidateEmail\":\"zoe@example.com\"}")
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        admin().body("{\"reason\":\"Left.\"}")
                .post("/api/v1/users/" + person + "/suspend")
                .then()
                .statusCode(200);

        Stack.invited(issued.getString("secret"))
                .body("{\"consent\":true}")
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200);
        String invitation = "/api/v1/invitations/" + issued.getString("id");
        Stack.withToken(token).get(invitation).then().statusCode(401);
        Stack.withToken(token).get(invitation + "/analysis").then().statusCode(401);
        stack.as(Person.HR).get(invitation).then().statusCode(200).body("status", equalTo("in_progress"));
    }
}
