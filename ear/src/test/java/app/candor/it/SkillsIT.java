package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Skills as a file, in a candidate's profile and in the search of a hiring team, on the running product. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkillsIT {
    private final String mark = UUID.randomUUID().toString().substring(24);
    private Stack stack;
    private Realm realm;

    @BeforeAll
    void begin(Stack running) {
        stack = running;
        realm = new Realm(running);
    }

    private RequestSpecification admin() {
        return stack.as(Person.ADMIN).contentType("application/json");
    }

    private Response imported(String file) {
        return stack.as(Person.ADMIN)
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/v1/skills/import");
    }

    private String skill(String name) {
        imported("category,name\nIT " + mark + "," + name + "\n").then().statusCode(200);
        return admin().queryParam("text", name).get("/api/v1/skills").path("items[0].id");
    }

    @Test
    void aFileShouldComeInWholeAndGoOutAgain() {
        String good = "category;name;aliases\nA " + mark + ";Tool " + mark + ";T" + mark + "|=1+1 " + mark + "\n";
        imported(good + "A " + mark + ";;\n")
                .then()
                .statusCode(422)
                .body("type", endsWith(":import-refused"))
                .body("violations", hasSize(1))
                .body("violations[0].message", equalTo("Line 3: A name is missing."));
        admin().queryParam("text", mark).get("/api/v1/skills").then().body("items", empty());
        imported(good).then().statusCode(200).body("created", equalTo(1)).body("categories", equalTo(1));
        imported(good).then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(1));
        Response file = admin().get("/api/v1/skills/export");
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.asString()).contains("Tool " + mark + ",T" + mark + "|=1+1 " + mark);
        imported(file.asString())
                .then()
                .statusCode(200)
                .body("updated", equalTo(0))
                .body("created", equalTo(0));
        imported("x".repeat(5 * 1024 * 1024 + 2)).then().statusCode(413);
    }

    @Test
    void aSkillShouldBeChangedOnlyByWhoSawIt() {
        String id = skill("Etag " + mark);
        Response seen = admin().get("/api/v1/skills/" + id);
        Map<String, Object> change =
                Map.of("categoryId", seen.path("categoryId"), "name", "Tagged " + mark, "aliases", new String[0]);
        admin().body(change).put("/api/v1/skills/" + id).then().statusCode(428);
        admin().header("If-Match", seen.header("ETag"))
                .body(change)
                .put("/api/v1/skills/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Tagged " + mark));
        admin().header("If-Match", seen.header("ETag"))
                .body(change)
                .put("/api/v1/skills/" + id)
                .then()
                .statusCode(412);
        admin().post("/api/v1/skills/" + id + "/deactivate")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        admin().delete("/api/v1/skills/" + id).then().statusCode(204);
    }

    @Test
    void aCandidateShouldBeFoundOnlyWhileTheyWantToBe() {
        String skill = skill("Welding " + mark);
        String name = realm.person(null, "candidate");
        String token = realm.token(name);
        RequestSpecification hr = stack.as(Person.HR).queryParam("skill", skill + ":3");
        String tag = with(token).get("/api/v1/me/profile").header("ETag");
        assertThat(tag).isEqualTo("\"0\"");
        with(token)
                .body("{\"level\":4}")
                .put("/api/v1/me/profile/skills/" + skill)
                .then()
                .statusCode(200);
        hr.get("/api/v1/candidates").then().statusCode(200).body("items", empty());
        admin().delete("/api/v1/skills/" + skill).then().statusCode(409).body("type", endsWith(":skill-in-use"));

        with(token)
                .body("{\"discoverable\":true}")
                .put("/api/v1/me/profile")
                .then()
                .statusCode(428);
        with(token)
                .header("If-Match", tag)
                .body("{}")
                .put("/api/v1/me/profile")
                .then()
                .statusCode(412);
        describe(token, true);
        hr.get("/api/v1/candidates")
                .then()
                .statusCode(200)
                .body("items.headline", contains("Welder"))
                .body("items[0].skills[0].level", equalTo(4))
                .body("items[0].score", equalTo(80));
        String id = hr.get("/api/v1/candidates").path("items[0].id");
        Response found = stack.as(Person.HR).get("/api/v1/candidates/" + id);
        assertThat(found.asString()).contains("Welder").doesNotContain("@");

        describe(token, false);
        hr.get("/api/v1/candidates").then().body("items", empty());
        stack.as(Person.HR).get("/api/v1/candidates/" + id).then().statusCode(404);
    }

    private static RequestSpecification with(String token) {
        return Stack.withToken(token).contentType("application/json");
    }

    private static void describe(String token, boolean discoverable) {
        String tag = with(token).get("/api/v1/me/profile").header("ETag");
        with(token)
                .header("If-Match", tag)
                .body(Map.of("headline", "Welder", "experienceLevel", "mid", "discoverable", discoverable))
                .put("/api/v1/me/profile")
                .then()
                .statusCode(200);
    }
}
