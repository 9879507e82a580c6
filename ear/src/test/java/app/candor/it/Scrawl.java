package app.candor.it;

import static app.candor.it.Stack.invited;
import static app.candor.it.Stack.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Markup, quotes and emoji in every field that somebody can write into, kept as they were written; and where each page
 * shows them. People's names are Keycloak's and cannot hold markup.
 */
final class Scrawl {
    /** Where nothing stands that anybody wrote. */
    private static final Set<String> OURS = Set.of(
            "admin/statistics",
            "admin/user-new",
            "candidate/index",
            "error/401",
            "error/403",
            "error/404",
            "error/500",
            "error/other",
            "hr/template-library",
            "index",
            "ops/dead-letters",
            "ops/job",
            "ops/jobs",
            "ops/schedules",
            "register",
            "stop");

    /**
     * A page with something of it.
     *
     * @param text what it shows; empty for a page that leads to others
     */
    record View(Reader reader, String address, String text) {}

    /** Who looks. */
    enum Reader {
        HR,
        ADMIN,
        CANDIDATE
    }

    final String mark = UUID.randomUUID().toString().substring(24);
    final Map<String, View> pages = new TreeMap<>();
    final String secret;
    private final Map<Reader, String> users = new TreeMap<>();
    private final String hr;

    Scrawl(Stack stack) {
        Realm realm = new Realm(stack);
        users.put(Reader.HR, realm.person(null, "hr"));
        users.put(Reader.CANDIDATE, realm.person(null, "candidate"));
        hr = realm.token(users.get(Reader.HR));
        users.put(Reader.ADMIN, Person.ADMIN.user());
        company(realm);
        person();
        skills(stack);
        candidate(stack, realm);
        secret = interviews();
        for (String page : OURS) {
            pages.put(page, new View(Reader.ADMIN, "/" + page, ""));
        }
        pages.put("candidate/index", new View(Reader.CANDIDATE, "/candidate/index", ""));
        assertThat(new TreeSet<>(pages.keySet()))
                .as("each page is here with what it shows, or among those that show nothing")
                .isEqualTo(Pages.all());
    }

    /** @param kind tells fields apart */
    String text(int kind) {
        return "<script>alert(" + kind + ")</script><img src=x onerror=\"document.body.id='broken'\"> & “Zoë” 🙂 "
                + mark;
    }

    String user(Reader reader) {
        return users.get(reader);
    }

    static String password(Reader reader) {
        return reader == Reader.ADMIN ? Person.ADMIN.password() : Realm.password();
    }

    private void show(Reader reader, String page, String query, int kind) {
        pages.put(page, new View(reader, "/" + page + query, kind == 0 ? "" : text(kind)));
    }

    private static ValidatableResponse made(Response answer) {
        return answer.then().statusCode(201);
    }

    private void company(Realm realm) {
        withToken(hr).get("/api/v1/me").then().statusCode(200);
        String company = made(withToken(hr)
                        .body(Map.of("name", text(1), "industry", text(1), "description", text(1)))
                        .post("/api/v1/companies"))
                .body("name", equalTo(text(1)))
                .body("industry", equalTo(text(1)))
                .body("description", equalTo(text(1)))
                .extract()
                .path("id");
        String link = made(withToken(hr)
                        .body(Map.of("email", realm.person(null), "memberRole", "member"))
                        .post("/api/v1/companies/" + company + "/invitations"))
                .extract()
                .path("link");
        show(Reader.HR, "hr/company", "", 1);
        show(Reader.ADMIN, "admin/companies", "?text=" + mark, 1);
        show(Reader.ADMIN, "admin/company", "?id=" + company, 1);
        show(Reader.CANDIDATE, "join", link.substring(link.indexOf('?')), 1);
    }

    private void person() {
        Response me = withToken(hr).get("/api/v1/me");
        withToken(hr)
                .header("If-Match", me.header("ETag"))
                .body(Map.of("bio", text(2)))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        show(Reader.HR, "account/index", "", 2);
    }

    private void skills(Stack stack) {
        String category = made(stack.as(Person.ADMIN)
                        .body(Map.of("name", text(3)))
                        .post("/api/v1/skill-categories"))
                .body("name", equalTo(text(3)))
                .extract()
                .path("id");
        String skill = made(stack.as(Person.ADMIN)
                        .body(Map.of("categoryId", category, "name", text(4), "aliases", List.of(text(5))))
                        .post("/api/v1/skills"))
                .body("name", equalTo(text(4)))
                .body("aliases", equalTo(List.of(text(5))))
                .extract()
                .path("id");
        show(Reader.ADMIN, "admin/skills", "?text=" + mark, 4);
        show(Reader.ADMIN, "admin/skill", "?id=" + skill, 4);
        show(Reader.ADMIN, "admin/skill-category", "?id=" + category, 3);
    }

    private void candidate(Stack stack, Realm realm) {
        String token = realm.token(users.get(Reader.CANDIDATE));
        String id = withToken(token).get("/api/v1/me").path("id");
        withToken(token)
                .header("If-Match", withToken(token).get("/api/v1/me/profile").header("ETag"))
                .body(Map.of("headline", text(6), "summary", text(7), "discoverable", true))
                .put("/api/v1/me/profile")
                .then()
                .statusCode(200)
                .body("headline", equalTo(text(6)))
                .body("summary", equalTo(text(7)));
        show(Reader.CANDIDATE, "candidate/profile", "", 7);
        show(Reader.HR, "hr/candidates", "?text=" + mark, 6);
        show(Reader.HR, "hr/candidate", "?id=" + id, 7);
        String other = withToken(realm.token(realm.person(null, "hr")))
                .get("/api/v1/me")
                .path("id");
        stack.as(Person.ADMIN)
                .body(Map.of("reason", text(8)))
                .post("/api/v1/users/" + other + "/suspend")
                .then()
                .statusCode(200);
        show(Reader.ADMIN, "admin/audit", "?subject=" + other, 8);
        show(Reader.ADMIN, "admin/users", "?text=" + users.get(Reader.HR), 0);
        show(Reader.ADMIN, "admin/user", "?id=" + other, 0);
    }

    private String interviews() {
        Map<String, Object> template = Map.of(
                "title",
                text(9),
                "language",
                "en",
                "intro",
                text(9),
                "questions",
                List.of(
                        Map.of("type", "text", "prompt", text(9), "required", true, "criteria", text(9)),
                        Map.of("type", "single_choice", "prompt", text(9), "options", List.of(text(9), "No"))));
        String draft = template(template);
        String used = template(template);
        withToken(hr).post("/api/v1/templates/" + used + "/publish").then().statusCode(200);
        JsonPath answered = invite(used);
        answer(answered.getString("secret"));
        String id = answered.getString("id");
        withToken(hr)
                .body(Map.of("decision", "advance", "reason", text(11)))
                .post("/api/v1/invitations/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("responses[0].text", equalTo(text(11)))
                .body("decision.reason", equalTo(text(11)));
        String link = withToken(hr)
                .body(Map.of(
                        "places",
                        5,
                        "endsAt",
                        Instant.now().plus(Duration.ofDays(9)).toString()))
                .put("/api/v1/templates/" + used + "/public-link")
                .then()
                .statusCode(200)
                .extract()
                .path("link");
        pages.put(
                "apply",
                new View(Reader.CANDIDATE, URI.create(link).getPath().replace("/apply/", "/apply?token="), text(9)));
        String share = made(withToken(hr)
                        .body(Map.of("days", 1, "note", text(3)))
                        .post("/api/v1/invitations/" + id + "/shares"))
                .body("share.note", equalTo(text(3)))
                .extract()
                .path("link");
        pages.put("shared", new View(Reader.CANDIDATE, URI.create(share).getPath(), text(11)));
        show(Reader.HR, "hr/template-videos", "?id=" + draft, 9);
        show(Reader.HR, "hr/public-link", "?template=" + used, 9);
        show(Reader.HR, "hr/invite-many", "", 9);
        show(Reader.HR, "hr/index", "", 0);
        show(Reader.HR, "hr/templates", "?text=" + mark, 9);
        show(Reader.HR, "hr/template", "?id=" + draft, 9);
        show(Reader.HR, "hr/template-preview", "?id=" + used, 9);
        show(Reader.HR, "hr/invite", "?template=" + used, 9);
        show(Reader.HR, "hr/invitations", "", 10);
        show(Reader.HR, "hr/review", "?id=" + id, 11);
        show(Reader.ADMIN, "admin/invitations", "?text=" + mark, 10);
        String open = invite(used).getString("secret");
        adjustment(open);
        return open;
    }

    private void adjustment(String invitation) {
        invited(invitation)
                .body(Map.of("kind", "other", "words", text(12)))
                .post("/api/v1/interview/adjustments")
                .then()
                .statusCode(200);
        String id = withToken(hr)
                .get("/api/v1/adjustments")
                .then()
                .statusCode(200)
                .body("items[0].adjustment.words", equalTo(text(12)))
                .extract()
                .path("items[0].adjustment.id");
        show(Reader.HR, "hr/adjustments", "", 10);
        show(Reader.HR, "hr/adjustment", "?id=" + id, 12);
    }

    private String template(Map<String, Object> template) {
        return made(withToken(hr).body(template).post("/api/v1/templates"))
                .body("title", equalTo(text(9)))
                .body("intro", equalTo(text(9)))
                .body("questions[0].prompt", equalTo(text(9)))
                .body("questions[0].criteria", equalTo(text(9)))
                .body("questions[1].options[0]", equalTo(text(9)))
                .extract()
                .path("id");
    }

    private JsonPath invite(String template) {
        return made(withToken(hr)
                        .body(Map.of(
                                "templateId",
                                template,
                                "candidateName",
                                text(10),
                                "candidateEmail",
                                "zoe@example.test"))
                        .post("/api/v1/invitations"))
                .body("candidateName", equalTo(text(10)))
                .extract()
                .jsonPath();
    }

    private void answer(String invitation) {
        List<String> questions = invited(invitation)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("questions.id");
        answer(invitation, questions.get(0), Map.of("text", text(11)));
        answer(invitation, questions.get(1), Map.of("choice", 0));
        invited(invitation).post("/api/v1/interview/complete").then().statusCode(200);
    }

    private static void answer(String invitation, String question, Map<String, Object> answer) {
        invited(invitation)
                .body(answer)
                .put("/api/v1/interview/responses/" + question)
                .then()
                .statusCode(200);
    }
}
