package app.candor.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every endpoint of the API with everybody who might try it. The list of endpoints is the API's own description. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Somebody who calls. */
    private enum Who {
        HR,
        HR_OF_ANOTHER_COMPANY,
        INTERVIEWER,
        ADMIN,
        CANDIDATE,
        INVITEE,
        NOBODY,
        WRONG_INVITATION,
        GARBAGE,
        EXPIRED,
        ANOTHER_AUDIENCE
    }

    /** Who is let in; whoever is not named is refused, with 401 when unknown and 403 when known. */
    private enum Rule {
        SELF(Who.HR, Who.HR_OF_ANOTHER_COMPANY, Who.INTERVIEWER, Who.ADMIN, Who.CANDIDATE),
        HIRING(Who.HR, Who.HR_OF_ANOTHER_COMPANY),
        HIRING_AND_ADMIN(Who.HR, Who.HR_OF_ANOTHER_COMPANY, Who.ADMIN),
        /** A thing of one company: another company's HR is told that it does not exist. */
        OWN(Who.HR),
        /** Whoever may work for a company. */
        TEAMS(Who.HR, Who.HR_OF_ANOTHER_COMPANY, Who.INTERVIEWER, Who.ADMIN),
        OWN_AND_ADMIN(Who.HR, Who.ADMIN),
        /** The same, of an interview that is not judged yet: its own people are told that. */
        OWN_ANALYSIS(Who.HR, Who.ADMIN),
        /** An id that nobody has, so that even those who may ask find nothing. */
        UNKNOWN(Who.HR, Who.HR_OF_ANOTHER_COMPANY, Who.INTERVIEWER, Who.ADMIN),
        /** The same, of what everybody may read. */
        UNKNOWN_TO_ALL(Who.HR, Who.HR_OF_ANOTHER_COMPANY, Who.INTERVIEWER, Who.ADMIN, Who.CANDIDATE),
        /** The same, of what hiring teams may read. */
        UNKNOWN_TO_HIRING(Who.HR, Who.HR_OF_ANOTHER_COMPANY, Who.ADMIN),
        /** The same, of what HR alone may read. */
        UNKNOWN_TO_HR(Who.HR, Who.HR_OF_ANOTHER_COMPANY),
        CANDIDACY(Who.CANDIDATE),
        /** The same, of what candidates alone may read. */
        UNKNOWN_TO_CANDIDATES(Who.CANDIDATE),
        ADMINISTRATION(Who.ADMIN),
        INVITATION(Who.INVITEE),
        OPEN(Who.values());

        private static final Set<Rule> NOTHING_THERE =
                Set.of(UNKNOWN, UNKNOWN_TO_ALL, UNKNOWN_TO_HIRING, UNKNOWN_TO_HR, UNKNOWN_TO_CANDIDATES);
        private static final Set<Rule> OWNED = Set.of(OWN, OWN_AND_ADMIN, OWN_ANALYSIS);
        private final Set<Who> welcome;

        Rule(Who... welcome) {
            this.welcome = Set.of(welcome);
        }

        boolean fits(Who who, int status, String problem) {
            if (NOTHING_THERE.contains(this)) {
                int refusal = SELF.welcome.contains(who) ? 403 : 401;
                return status == (welcome.contains(who) ? 404 : refusal);
            }
            if (welcome.contains(who)) {
                boolean nothingThere = this == ADMINISTRATION || this == OPEN || problem.endsWith(":no-analysis");
                return status < 500 && status != 401 && status != 403 && (status != 404 || nothingThere);
            }
            boolean known = Rule.SELF.welcome.contains(who);
            if (this == INVITATION || !known) {
                return status == 401;
            }
            boolean hidden = who == Who.HR_OF_ANOTHER_COMPANY && OWNED.contains(this);
            return status == (hidden ? 404 : 403);
        }
    }

    /** Every endpoint; a new one without a row here fails the test. */
    private static final Map<String, Rule> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /me", Rule.SELF),
            Map.entry("PATCH /me", Rule.SELF),
            Map.entry("POST /me/role", Rule.SELF),
            Map.entry("GET /me/notification-preferences", Rule.SELF),
            Map.entry("PUT /me/notification-preferences", Rule.SELF),
            Map.entry("PUT /me/avatar", Rule.SELF),
            Map.entry("DELETE /me/avatar", Rule.SELF),
            Map.entry("GET /audit", Rule.ADMINISTRATION),
            Map.entry("GET /audit/export", Rule.ADMINISTRATION),
            Map.entry("GET /statistics", Rule.ADMINISTRATION),
            Map.entry("POST /registrations", Rule.OPEN),
            Map.entry("GET /registrations/{id}", Rule.OPEN),
            Map.entry("GET /users", Rule.ADMINISTRATION),
            Map.entry("PATCH /users/{id}", Rule.ADMINISTRATION),
            Map.entry("POST /users", Rule.ADMINISTRATION),
            Map.entry("POST /users/{id}/sign-out", Rule.ADMINISTRATION),
            Map.entry("GET /users/{id}", Rule.ADMINISTRATION),
            Map.entry("GET /users/{id}/avatar", Rule.UNKNOWN_TO_ALL),
            Map.entry("POST /users/{id}/suspend", Rule.ADMINISTRATION),
            Map.entry("POST /users/{id}/activate", Rule.ADMINISTRATION),
            Map.entry("PUT /users/{id}/roles", Rule.ADMINISTRATION),
            Map.entry("DELETE /users/{id}", Rule.ADMINISTRATION),
            Map.entry("GET /companies", Rule.TEAMS),
            Map.entry("POST /companies", Rule.HIRING_AND_ADMIN),
            Map.entry("GET /companies/{id}", Rule.UNKNOWN),
            Map.entry("PATCH /companies/{id}", Rule.UNKNOWN),
            Map.entry("DELETE /companies/{id}", Rule.UNKNOWN),
            Map.entry("POST /companies/{id}/leave", Rule.UNKNOWN),
            Map.entry("PUT /companies/{id}/owner", Rule.UNKNOWN),
            Map.entry("POST /companies/{id}/primary", Rule.UNKNOWN),
            Map.entry("GET /companies/{id}/members", Rule.UNKNOWN),
            Map.entry("PUT /companies/{id}/members/{userId}", Rule.UNKNOWN),
            Map.entry("DELETE /companies/{id}/members/{userId}", Rule.UNKNOWN),
            Map.entry("GET /companies/{id}/invitations", Rule.UNKNOWN),
            Map.entry("POST /companies/{id}/invitations", Rule.UNKNOWN),
            Map.entry("DELETE /companies/{id}/invitations/{invitationId}", Rule.UNKNOWN),
            Map.entry("POST /companies/{id}/invitations/{invitationId}/resend", Rule.UNKNOWN),
            Map.entry("POST /company-invitations/accept", Rule.SELF),
            Map.entry("POST /company-invitations/decline", Rule.SELF),
            Map.entry("GET /skills", Rule.SELF),
            Map.entry("POST /skills", Rule.ADMINISTRATION),
            Map.entry("GET /skills/{id}", Rule.UNKNOWN_TO_ALL),
            Map.entry("PUT /skills/{id}", Rule.ADMINISTRATION),
            Map.entry("DELETE /skills/{id}", Rule.ADMINISTRATION),
            Map.entry("POST /skills/{id}/activate", Rule.ADMINISTRATION),
            Map.entry("POST /skills/{id}/deactivate", Rule.ADMINISTRATION),
            Map.entry("POST /skills/import", Rule.ADMINISTRATION),
            Map.entry("GET /skills/export", Rule.ADMINISTRATION),
            Map.entry("GET /skill-categories", Rule.SELF),
            Map.entry("POST /skill-categories", Rule.ADMINISTRATION),
            Map.entry("GET /skill-categories/{id}", Rule.UNKNOWN_TO_ALL),
            Map.entry("PUT /skill-categories/{id}", Rule.ADMINISTRATION),
            Map.entry("DELETE /skill-categories/{id}", Rule.ADMINISTRATION),
            Map.entry("GET /candidates", Rule.HIRING_AND_ADMIN),
            Map.entry("GET /candidates/{id}", Rule.UNKNOWN_TO_HIRING),
            Map.entry("GET /me/interviews", Rule.CANDIDACY),
            Map.entry("POST /me/interviews/{id}/link", Rule.UNKNOWN_TO_CANDIDATES),
            Map.entry("GET /applications/{token}", Rule.OPEN),
            Map.entry("POST /applications/{token}", Rule.OPEN),
            Map.entry("GET /me/profile", Rule.CANDIDACY),
            Map.entry("PUT /me/profile", Rule.CANDIDACY),
            Map.entry("PUT /me/profile/skills/{skillId}", Rule.CANDIDACY),
            Map.entry("DELETE /me/profile/skills/{skillId}", Rule.CANDIDACY),
            Map.entry("GET /templates", Rule.HIRING_AND_ADMIN),
            Map.entry("POST /templates", Rule.HIRING),
            Map.entry("GET /templates/{id}", Rule.OWN_AND_ADMIN),
            Map.entry("PATCH /templates/{id}", Rule.OWN),
            Map.entry("POST /templates/{id}/publish", Rule.OWN),
            Map.entry("POST /templates/{id}/archive", Rule.OWN),
            Map.entry("POST /templates/{id}/versions", Rule.OWN),
            Map.entry("POST /templates/{id}/copies", Rule.OWN),
            Map.entry("GET /templates/{id}/remarks", Rule.OWN_AND_ADMIN),
            Map.entry("GET /templates/{id}/file", Rule.OWN_AND_ADMIN),
            Map.entry("POST /templates/files", Rule.HIRING),
            Map.entry("GET /interview/line", Rule.INVITATION),
            Map.entry("POST /interview/line", Rule.INVITATION),
            Map.entry("POST /criteria-suggestions", Rule.HIRING),
            Map.entry("GET /templates/{id}/videos", Rule.OWN_AND_ADMIN),
            Map.entry("PUT /templates/{id}/videos/{place}", Rule.OWN),
            Map.entry("PUT /templates/{id}/videos/{place}/captions", Rule.OWN),
            Map.entry("DELETE /templates/{id}/videos/{place}", Rule.OWN),
            Map.entry("GET /interview/videos", Rule.INVITATION),
            Map.entry("GET /templates/{id}/logo", Rule.UNKNOWN_TO_HIRING),
            Map.entry("PUT /templates/{id}/logo", Rule.OWN),
            Map.entry("DELETE /templates/{id}/logo", Rule.OWN),
            Map.entry("GET /interview/logo", Rule.INVITATION),
            Map.entry("GET /template-starters", Rule.HIRING_AND_ADMIN),
            Map.entry("POST /template-starters/{role}/{language}", Rule.HIRING),
            Map.entry("DELETE /templates/{id}", Rule.OWN),
            Map.entry("GET /invitations", Rule.HIRING_AND_ADMIN),
            Map.entry("POST /invitations", Rule.HIRING),
            Map.entry("POST /invitations/actions", Rule.HIRING),
            Map.entry("GET /invitations/export", Rule.HIRING_AND_ADMIN),
            Map.entry("GET /me/blind-review", Rule.HIRING_AND_ADMIN),
            Map.entry("PUT /me/blind-review", Rule.HIRING_AND_ADMIN),
            Map.entry("GET /board-views", Rule.HIRING),
            Map.entry("POST /board-views", Rule.HIRING),
            Map.entry("PUT /board-views/{id}", Rule.UNKNOWN_TO_HR),
            Map.entry("DELETE /board-views/{id}", Rule.UNKNOWN_TO_HR),
            Map.entry("GET /invitations/{id}", Rule.OWN_AND_ADMIN),
            Map.entry("POST /invitations/{id}/cancel", Rule.OWN),
            Map.entry("POST /invitations/{id}/renew", Rule.OWN),
            Map.entry("GET /templates/{id}/public-link", Rule.UNKNOWN_TO_HR),
            Map.entry("PUT /templates/{id}/public-link", Rule.OWN),
            Map.entry("DELETE /templates/{id}/public-link", Rule.OWN),
            Map.entry("POST /invitations/bulk", Rule.HIRING),
            Map.entry("GET /invitations/bulk/{id}", Rule.UNKNOWN_TO_HR),
            Map.entry("POST /invitations/bulk/{id}/send", Rule.UNKNOWN_TO_HR),
            Map.entry("POST /invitations/{id}/extend", Rule.OWN),
            Map.entry("POST /invitations/{id}/resend", Rule.OWN),
            Map.entry("POST /invitations/{id}/link", Rule.OWN),
            Map.entry("POST /invitations/{id}/decision", Rule.OWN),
            Map.entry("POST /invitations/{id}/decision/preview", Rule.OWN),
            Map.entry("GET /invitations/{id}/shares", Rule.OWN_AND_ADMIN),
            Map.entry("POST /invitations/{id}/shares", Rule.OWN),
            Map.entry("GET /invitations/{id}/shares/{shareId}/openings", Rule.UNKNOWN_TO_HIRING),
            Map.entry("POST /invitations/{id}/shares/{shareId}/revoke", Rule.UNKNOWN_TO_HR),
            Map.entry("GET /invitations/{id}/analysis", Rule.OWN_ANALYSIS),
            Map.entry("POST /invitations/{id}/analysis/rerun", Rule.OWN_ANALYSIS),
            Map.entry("GET /recordings/{id}", Rule.UNKNOWN),
            Map.entry("GET /files/{id}", Rule.UNKNOWN),
            Map.entry("GET /interview", Rule.INVITATION),
            Map.entry("POST /interview/start", Rule.INVITATION),
            Map.entry("PUT /interview/responses/{questionId}", Rule.INVITATION),
            Map.entry("POST /interview/complete", Rule.INVITATION),
            Map.entry("POST /interview/adjustments", Rule.INVITATION),
            Map.entry("GET /interview/transcripts", Rule.INVITATION),
            Map.entry("PUT /interview/transcripts/{questionId}", Rule.INVITATION),
            Map.entry("POST /interview/transcripts/confirm", Rule.INVITATION),
            Map.entry("GET /adjustments", Rule.HIRING_AND_ADMIN),
            Map.entry("GET /adjustments/{id}", Rule.UNKNOWN_TO_HIRING),
            Map.entry("POST /adjustments/{id}/grant", Rule.UNKNOWN_TO_HR),
            Map.entry("POST /adjustments/{id}/decline", Rule.UNKNOWN_TO_HR),
            Map.entry("GET /jobs", Rule.ADMINISTRATION),
            Map.entry("GET /jobs/executions", Rule.ADMINISTRATION),
            Map.entry("GET /jobs/executions/{id}", Rule.ADMINISTRATION),
            Map.entry("POST /jobs/{name}/executions", Rule.ADMINISTRATION),
            Map.entry("POST /jobs/executions/{id}/stop", Rule.ADMINISTRATION),
            Map.entry("POST /jobs/executions/{id}/restart", Rule.ADMINISTRATION),
            Map.entry("POST /jobs/executions/{id}/abandon", Rule.ADMINISTRATION),
            Map.entry("GET /dead-letters", Rule.ADMINISTRATION),
            Map.entry("POST /dead-letters/{id}/replay", Rule.ADMINISTRATION),
            Map.entry("POST /dead-letters/replay", Rule.ADMINISTRATION),
            Map.entry("GET /schedules", Rule.ADMINISTRATION),
            Map.entry("PATCH /schedules/{name}", Rule.ADMINISTRATION),
            Map.entry("POST /schedules/{name}/run", Rule.ADMINISTRATION)));

    private final Map<Who, String> authorization = new EnumMap<>(Who.class);
    private String template;
    private String invitation;
    private String question;

    @BeforeAll
    void everybody(Stack stack) throws InterruptedException {
        Realm realm = new Realm(stack);
        authorization.put(Who.HR, "Bearer " + stack.token(Person.HR));
        authorization.put(Who.ADMIN, "Bearer " + stack.token(Person.ADMIN));
        authorization.put(Who.CANDIDATE, "Bearer " + stack.token(Person.CANDIDATE));
        String other = realm.person("Other " + UUID.randomUUID(), "hr");
        authorization.put(Who.HR_OF_ANOTHER_COMPANY, "Bearer " + realm.token(other));
        authorization.put(Who.INTERVIEWER, "Bearer " + realm.token(realm.person("Acme Robotics", "interviewer")));
        authorization.put(Who.GARBAGE, "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");
        authorization.put(Who.WRONG_INVITATION, "Invitation " + "A".repeat(43));
        authorization.put(Who.ANOTHER_AUDIENCE, "Bearer " + realm.tokenForAnotherAudience(other));
        authorization.put(Who.EXPIRED, "Bearer " + realm.shortLivedToken(other));
        Thread.sleep(2_000);

        template = as(Who.HR)
                .body(
                        "{\"title\":\"Access\",\"language\":\"en\",\"questions\":[{\"type\":\"text\",\"prompt\":\"Why?\"}]}")
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Who.HR).post("/api/v1/templates/" + template + "/publish").then().statusCode(200);
        invitation = invite();
    }

    private String invite() {
        Response issued = as(Who.HR)
                .body(Map.of("templateId", template, "candidateName", "Cem", "candidateEmail", "cem@example.test"))
                .post("/api/v1/invitations");
        issued.then().statusCode(201);
        authorization.put(Who.INVITEE, "Invitation " + issued.path("secret"));
        question = as(Who.INVITEE).get("/api/v1/interview").path("questions[0].id");
        return issued.path("id");
    }

    private RequestSpecification as(Who who) {
        RequestSpecification request = given().contentType("application/json");
        String header = authorization.get(who);
        return header == null ? request : request.header("Authorization", header);
    }

    @Test
    void everyEndpointShouldHaveARow() {
        assertThat(TABLE.keySet()).isEqualTo(described());
    }

    private static Set<String> described() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/openapi?format=JSON")
                .jsonPath()
                .getMap("paths");
        Set<String> endpoints = new TreeSet<>();
        // The uploads are no part of the API's paths; UploadIT tries them.
        paths.keySet().removeIf(path -> !path.startsWith("/api/v1/"));
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> endpoints.add(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.replaceFirst("^/api/v1", ""))));
        return endpoints;
    }

    @Test
    void everyEndpointShouldLetInExactlyThoseWhoMay() {
        SoftAssertions all = new SoftAssertions();
        TABLE.forEach((endpoint, rule) -> {
            for (Who who : Who.values()) {
                Response answer = call(endpoint, who);
                boolean refused = answer.contentType().startsWith("application/problem+json");
                String problem = refused ? answer.jsonPath().getString("type") : "";
                all.assertThat(rule.fits(who, answer.statusCode(), problem))
                        .as("%s as %s: %s %s", endpoint, who, answer.statusCode(), answer.asString())
                        .isTrue();
                if (answer.statusCode() >= 400) {
                    all.assertThat(answer.contentType())
                            .as("%s as %s", endpoint, who)
                            .startsWith("application/problem+json");
                }
            }
        });
        all.assertAll();
    }

    private Response call(String endpoint, Who who) {
        boolean changesInvitation = endpoint.contains("/cancel") || endpoint.contains("/renew");
        String[] parts = endpoint.split(" ");
        String path = "/api/v1"
                + parts[1].replace("{questionId}", question)
                        .replace("{skillId}", new UUID(4, 4).toString())
                        .replace("{userId}", new UUID(2, 2).toString())
                        .replace("{invitationId}", new UUID(3, 3).toString())
                        .replace("{shareId}", new UUID(5, 5).toString())
                        .replace("{place}", "intro")
                        .replace("{name}", "no-such-name")
                        .replace("{token}", "no-such-token")
                        .replace("{role}/{language}", "ux-designer/en")
                        .replace("{id}", id(parts[1]));
        RequestSpecification request = as(who);
        boolean bodiless = parts[0].equals("GET") || parts[0].equals("DELETE");
        Response answer = (bodiless ? request : request.body("{\"enabled\":true}")).request(parts[0], path);
        if (changesInvitation && who == Who.HR) {
            invitation = invite();
        }
        return answer;
    }

    private String id(String path) {
        if (path.startsWith("/templates")) {
            return template;
        }
        if (path.startsWith("/invitations")) {
            return invitation;
        }
        return path.startsWith("/jobs") ? "999999999" : new UUID(1, 1).toString();
    }

    @Test
    void rolesShouldBeThoseOfTheTokenAtHand(Stack stack) {
        Realm realm = new Realm(stack);
        String name = realm.person("Acme Robotics", "hr");
        String before = realm.token(name);
        Stack.withToken(before).get("/api/v1/templates").then().statusCode(200);
        realm.revoke(name, "hr");
        Stack.withToken(realm.token(name)).get("/api/v1/templates").then().statusCode(403);
    }

    @Test
    void aBrowsersSessionShouldNotOpenTheApi() {
        given().cookie("candor_session", "whatever").get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void writingWithTheCookieShouldNeedTheHeaderOfOurOwnPage() {
        String secret = authorization.get(Who.INVITEE).substring("Invitation ".length());
        RequestSpecification withCookie =
                given().cookie("candor_invitation", secret).contentType("application/json");
        withCookie.get("/api/v1/interview").then().statusCode(200);
        withCookie
                .body("{\"consent\":false}")
                .post("/api/v1/interview/start")
                .then()
                .statusCode(403);
        withCookie.post("/upload").then().statusCode(403);
        assertThat(withCookie
                        .header("X-Candor", "1")
                        .body("{\"consent\":false}")
                        .post("/api/v1/interview/start")
                        .statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void aSecretShouldOpenOnlyTheInterview() {
        for (String path : List.of("/api/v1/me", "/api/v1/invitations", "/api/v1/interviews", "/api/v1/jobs")) {
            as(Who.INVITEE).get(path).then().statusCode(401);
        }
    }

    @Test
    void allRulesShouldBeUsed() {
        assertThat(TABLE.values()).contains(Arrays.stream(Rule.values()).toArray(Rule[]::new));
    }
}
