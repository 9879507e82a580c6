package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** People's accounts on the running product: here and in the real Keycloak. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {
    /** How long the way to Keycloak may take: an event, a consumer, a call. */
    private static final Duration SOON = Duration.ofSeconds(30);

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

    private static RequestSpecification with(String token) {
        return Stack.withToken(token).contentType("application/json");
    }

    private static String id(String token) {
        return with(token).get("/api/v1/me").then().statusCode(200).extract().path("id");
    }

    private Response suspend(String id) {
        return admin().body("{\"reason\":\"Left the company.\"}").post("/api/v1/users/" + id + "/suspend");
    }

    @Test
    void aSuspendedPersonShouldBeKeptOutUntilActivatedAgain() {
        String name = realm.person("Acme Robotics", "hr");
        String token = realm.token(name);
        String id = id(token);

        suspend(id).then().statusCode(200).body("status", equalTo("suspended"));
        with(token).get("/api/v1/me").then().statusCode(401).body("type", endsWith(":account-suspended"));
        await().atMost(SOON).untilAsserted(() -> assertThat(realm.signIn(name)).isEqualTo(400));

        admin().post("/api/v1/users/" + id + "/activate").then().statusCode(200).body("status", equalTo("active"));
        await().atMost(SOON).untilAsserted(() -> assertThat(realm.signIn(name)).isEqualTo(200));
        await().atMost(SOON)
                .untilAsserted(() ->
                        with(realm.token(name)).get("/api/v1/templates").then().statusCode(200));
        with(token).get("/api/v1/me").then().statusCode(401).body("type", endsWith(":signed-out"));
    }

    @Test
    void rolesGivenHereShouldReachKeycloakAndEndFormerTokens() {
        String name = realm.person("Acme Robotics", "hr");
        String token = realm.token(name);
        String id = id(token);
        String tag = admin().get("/api/v1/users/" + id).header("ETag");
        String roles = "{\"roles\":[\"interviewer\"]}";

        admin().body(roles).put("/api/v1/users/" + id + "/roles").then().statusCode(428);
        admin().header("If-Match", tag)
                .body(roles)
                .put("/api/v1/users/" + id + "/roles")
                .then()
                .statusCode(200)
                .body("roles", contains("interviewer"));
        admin().header("If-Match", tag)
                .body("{\"roles\":[\"admin\"]}")
                .put("/api/v1/users/" + id + "/roles")
                .then()
                .statusCode(412);
        with(token).get("/api/v1/templates").then().statusCode(401).body("type", endsWith(":signed-out"));
        await().atMost(SOON).untilAsserted(() -> with(realm.token(name))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", contains("interviewer")));
        with(realm.token(name)).get("/api/v1/templates").then().statusCode(403);
    }

    @Test
    void aDeletedPersonShouldBeGoneFromKeycloakToo() {
        String name = realm.person("Acme Robotics", "hr");
        String id = id(realm.token(name));
        admin().delete("/api/v1/users/" + id).then().statusCode(204);
        admin().delete("/api/v1/users/" + id).then().statusCode(204);
        admin().get("/api/v1/users/" + id).then().statusCode(200).body("email", equalTo(""));
        await().atMost(SOON).until(() -> !realm.knows(name));
        admin().queryParam("text", name)
                .get("/api/v1/users")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void aNewcomerShouldChooseARoleAndWorkWithIt() {
        String name = realm.person(null);
        String token = realm.token(name);
        with(token).get("/api/v1/me").then().statusCode(200).body("status", equalTo("pending"));
        with(token).body("{\"role\":\"admin\"}").post("/api/v1/me/role").then().statusCode(422);
        with(token)
                .body("{\"role\":\"candidate\"}")
                .post("/api/v1/me/role")
                .then()
                .statusCode(200)
                .body("status", equalTo("active"));
        await().atMost(SOON).untilAsserted(() -> with(realm.token(name))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", contains("candidate")));
        with(realm.token(name))
                .body("{\"role\":\"hr\"}")
                .post("/api/v1/me/role")
                .then()
                .statusCode(409)
                .body("type", endsWith(":role-selected"));
    }

    @Test
    void nobodyShouldGiveThemselvesRolesThroughTheProfile() {
        String token = realm.token(realm.person("Acme Robotics", "interviewer"));
        Response me = with(token).get("/api/v1/me");
        with(token)
                .header("If-Match", me.header("ETag"))
                .body("{\"bio\":\"<b>Hi</b> 🤖\",\"roles\":[\"admin\"],\"status\":\"active\",\"companyId\":null}")
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("bio", equalTo("<b>Hi</b> 🤖"))
                .body("roles", contains("interviewer"))
                .body("companyId", equalTo(me.path("companyId")));
        with(token).get("/api/v1/users").then().statusCode(403);
        with(token).body("{\"bio\":\"x\"}").patch("/api/v1/me").then().statusCode(428);
        with(token)
                .header("If-Match", me.header("ETag"))
                .body("{\"bio\":\"x\"}")
                .patch("/api/v1/me")
                .then()
                .statusCode(412);
    }

    @Test
    void anAdministratorShouldMakeAnAccountAndEndItsSessions() {
        String name = "made-" + UUID.randomUUID() + "@example.test";
        Response made = admin().body(
                        Map.of("email", name, "firstName", "Ida", "lastName", "Novak", "roles", List.of("interviewer")))
                .post("/api/v1/users");
        made.then()
                .statusCode(201)
                .body("user.status", equalTo("active"))
                .body("user.roles", contains("interviewer"))
                .body("verification", equalTo("sent"))
                .body("temporaryPassword", equalTo(null));
        assertThat(stack.mail().getReceivedMessagesForDomain(name)).hasSize(1);
        admin().body(Map.of("email", name.toUpperCase(Locale.ROOT), "firstName", "I", "lastName", "N"))
                .post("/api/v1/users")
                .then()
                .statusCode(422)
                .body("violations.field", contains("roles"));
        String id = made.path("user.id");
        admin().post("/api/v1/users/" + id + "/sign-out").then().statusCode(200);

        String other = realm.person("Acme Robotics", "hr");
        String token = realm.token(other);
        admin().post("/api/v1/users/" + id(token) + "/sign-out").then().statusCode(200);
        with(token).get("/api/v1/me").then().statusCode(401).body("type", endsWith(":signed-out"));
        await().atMost(SOON).until(() -> realm.sessions(other) == 0);
    }

    @Test
    void administratorsShouldNotLockThemselvesOut() {
        String me = admin().get("/api/v1/me").path("id");
        suspend(me).then().statusCode(409).body("type", endsWith(":own-account"));
        admin().delete("/api/v1/users/" + me).then().statusCode(409);
        admin().queryParam("role", "admin")
                .get("/api/v1/users")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(me));
        admin().queryParam("role", "emperor").get("/api/v1/users").then().statusCode(422);
        admin().body("{}")
                .post("/api/v1/users/00000000-0000-7000-8000-000000000000/suspend")
                .then()
                .statusCode(422);
    }
}
