package app.candor.it;

import static app.candor.it.Stack.invited;
import static app.candor.it.Stack.withToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two companies, each with HR, templates, invitations, a recording and a team. The HR of one knows every id of the other
 * and tries all that there is: nothing of the other company is seen or changed. The list of endpoints is the API's own
 * description, the list of pages is the pages' folder, so that a new one without a row here fails.
 */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Path PAGES = Path.of("../faces-ui/src/main/resources/META-INF/resources");
    private static final String SECRET_WORD =
            "Zebra" + UUID.randomUUID().toString().substring(0, 8);
    private static final String TEMPLATE = "{\"title\":\"" + SECRET_WORD
            + "\",\"language\":\"en\",\"questions\":[{\"type\":\"text\",\"prompt\":\"" + SECRET_WORD
            + "\"},{\"type\":\"video\",\"prompt\":\"Show.\"},"
            + "{\"type\":\"file\",\"prompt\":\"Your work.\"}]}";
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1);

    /** As much of a recording as its type is told by. */
    private static final byte[] WEBM =
            "\u001AE\u00DF\u00A3\u009F\u0042\u0082\u0084webmB\u0087\u0081\u0004".getBytes(StandardCharsets.ISO_8859_1);

    private final Stack stack;
    private Company theirs;
    private Company ours;

    IsolationIT(Stack stack) {
        this.stack = stack;
    }

    /** What one attempt is, and how it has to end. */
    private record Attempt(String path, String body, int expected) {}

    /** A company with something of everything. */
    private static final class Company {
        final String user;
        final String token;
        final String id;
        final String userId;
        final String memberId;
        final String draft;
        final String template;
        final String invitation;
        final String bulk;
        final String secret;
        final String question;
        final String videoQuestion;
        final String upload;
        final String recording;
        final String file;
        final String adjustment;
        final String colleague;
        final String view;

        Company(Realm realm) {
            String name = SECRET_WORD + " " + UUID.randomUUID();
            user = realm.person(name, "hr");
            token = realm.token(user);
            JsonPath me = hr().get("/api/v1/me").jsonPath();
            id = me.getString("companyId");
            userId = me.getString("id");
            memberId = withToken(realm.token(realm.person(name, "hr")))
                    .get("/api/v1/me")
                    .path("id");
            hr().contentType("image/png")
                    .body(picture())
                    .put("/api/v1/me/avatar")
                    .then()
                    .statusCode(204);
            hr().get("/api/v1/users/" + userId + "/avatar").then().statusCode(200);
            draft = made(hr().body(TEMPLATE).post("/api/v1/templates")).path("id");
            template = made(hr().body(TEMPLATE).post("/api/v1/templates")).path("id");
            hr().post("/api/v1/templates/" + template + "/publish").then().statusCode(200);
            Response issued = made(hr().body(Map.of(
                            "templateId",
                            template,
                            "candidateName",
                            SECRET_WORD,
                            "candidateEmail",
                            SECRET_WORD + "@example.test"))
                    .post("/api/v1/invitations"));
            invitation = issued.path("id");
            secret = issued.path("secret");
            bulk = made(hr().contentType("text/csv")
                            .body("name,email\n" + SECRET_WORD + ",bulk@example.test\n")
                            .post("/api/v1/invitations/bulk?templateId=" + template))
                    .path("id");
            JsonPath interview = invited(secret)
                    .body("{\"consent\":true}")
                    .post("/api/v1/interview/start")
                    .jsonPath();
            question = interview.getString("questions[0].id");
            videoQuestion = interview.getString("questions[1].id");
            upload = uploaded(videoQuestion, WEBM);
            recording = invited(secret)
                    .body(Map.of("uploadId", upload.substring(upload.lastIndexOf('/') + 1)))
                    .put("/api/v1/interview/responses/" + videoQuestion)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("questions[1].response.recordingId");
            adjustment = invited(secret)
                    .body(Map.of("kind", "other", "words", SECRET_WORD))
                    .post("/api/v1/interview/adjustments")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            String fileQuestion = interview.getString("questions[2].id");
            String pdf = uploaded(fileQuestion, PDF);
            file = invited(secret)
                    .body(Map.of("uploadId", pdf.substring(pdf.lastIndexOf('/') + 1)))
                    .put("/api/v1/interview/responses/" + fileQuestion)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("questions[2].response.fileId");
            hr().get("/api/v1/files/" + file).then().statusCode(200);
            colleague = made(hr().body(Map.of("email", SECRET_WORD + "-colleague@example.test", "memberRole", "member"))
                            .post("/api/v1/companies/" + id + "/invitations"))
                    .path("invitation.id");
            view = made(hr().body(Map.of("name", SECRET_WORD, "shared", true)).post("/api/v1/board-views"))
                    .path("id");
        }

        private String uploaded(String answered, byte[] content) {
            String location = tus().header("Upload-Length", content.length)
                    .header(
                            "Upload-Metadata",
                            "questionId " + base64(answered) + ",filename " + base64("a.webm") + ",filetype "
                                    + base64("video/webm"))
                    .post("/upload")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            // The protocol knows no charset behind its content type.
            EncoderConfig plain =
                    EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
            tus().config(RestAssured.config().encoderConfig(plain))
                    .header("Upload-Offset", 0)
                    .contentType("application/offset+octet-stream")
                    .body(content)
                    .patch(location)
                    .then()
                    .statusCode(204);
            return location;
        }

        private static byte[] picture() {
            var bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        RequestSpecification tus() {
            return given().header("Authorization", "Invitation " + secret).header("Tus-Resumable", "1.0.0");
        }

        RequestSpecification hr() {
            return withToken(token);
        }

        /** Everything that nobody else may see. */
        List<String> ids() {
            return List.of(
                    id,
                    userId,
                    memberId,
                    draft,
                    template,
                    invitation,
                    bulk,
                    secret,
                    question,
                    recording,
                    file,
                    adjustment,
                    colleague,
                    view);
        }

        /** All that HR of the company sees of it and that nothing of the system changes by itself. */
        String look() {
            StringBuilder seen = new StringBuilder();
            for (String path : List.of(
                    "/templates?limit=200",
                    "/board-views",
                    "/templates/" + draft,
                    "/templates/" + template,
                    "/companies/" + id,
                    "/companies/" + id + "/members",
                    "/companies/" + id + "/invitations")) {
                seen.append(hr().get("/api/v1" + path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .append('\n');
            }
            JsonPath shown = hr().get("/api/v1/invitations/" + invitation).jsonPath();
            return seen.append(shown.getString("status"))
                    .append(shown.getString("expiresAt"))
                    .append(shown.getString("decision"))
                    .toString();
        }

        private static Response made(Response answer) {
            answer.then().statusCode(201);
            return answer;
        }

        private static String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeAll
    void twoCompanies() {
        Realm realm = new Realm(stack);
        theirs = new Company(realm);
        ours = new Company(realm);
    }

    /** Nothing of them may stay open behind the other tests. */
    @AfterAll
    void tidy() {
        for (Company company : Stream.of(theirs, ours).filter(Objects::nonNull).toList()) {
            company.hr().post("/api/v1/invitations/" + company.invitation + "/cancel");
        }
    }

    private Map<String, Attempt> attempts() {
        String member = "{\"memberRole\":\"owner\"}";
        String company = "/companies/" + theirs.id;
        String user = "/users/" + theirs.userId;
        Map<String, Attempt> all = new TreeMap<>();
        all.put("GET /templates/{id}", hidden("/templates/" + theirs.draft, null));
        all.put("PATCH /templates/{id}", hidden("/templates/" + theirs.draft, TEMPLATE));
        all.put("POST /templates/{id}/publish", hidden("/templates/" + theirs.draft + "/publish", "{}"));
        all.put("POST /templates/{id}/archive", hidden("/templates/" + theirs.template + "/archive", "{}"));
        // The library is everybody's.
        all.put("POST /template-starters/{role}/{language}", hidden("/template-starters/no-such-role/en", "{}"));
        all.put("GET /templates/{id}/file", hidden("/templates/" + theirs.template + "/file", null));
        all.put("GET /templates/{id}/remarks", hidden("/templates/" + theirs.template + "/remarks", null));
        all.put("POST /templates/{id}/copies", hidden("/templates/" + theirs.template + "/copies", "{}"));
        all.put("DELETE /templates/{id}", hidden("/templates/" + theirs.draft, null));
        all.put("POST /templates/{id}/versions", hidden("/templates/" + theirs.template + "/versions", "{}"));
        String videos = "/templates/" + theirs.draft + "/videos";
        all.put("GET /templates/{id}/videos", hidden(videos, null));
        String logo = "/templates/" + theirs.draft + "/logo";
        all.put("GET /templates/{id}/logo", hidden(logo, null));
        all.put("PUT /templates/{id}/logo", hidden(logo, "{}"));
        all.put("DELETE /templates/{id}/logo", hidden(logo, null));
        all.put("PUT /templates/{id}/videos/{place}", hidden(videos + "/intro", "{\"uploadId\":\"any\"}"));
        all.put(
                "PUT /templates/{id}/videos/{place}/captions",
                hidden(videos + "/intro/captions", "{\"captions\":\"Mine.\"}"));
        all.put("DELETE /templates/{id}/videos/{place}", hidden(videos + "/intro", null));
        String invitation = "/invitations/" + theirs.invitation;
        all.put("GET /invitations/{id}", hidden(invitation, null));
        all.put("POST /invitations/{id}/cancel", hidden(invitation + "/cancel", "{}"));
        all.put("POST /invitations/{id}/renew", hidden(invitation + "/renew", "{}"));
        all.put(
                "POST /invitations/{id}/extend",
                hidden(invitation + "/extend", "{\"expiresAt\":\"2099-01-01T00:00:00Z\"}"));
        String link = "/templates/" + theirs.template + "/public-link";
        all.put("GET /templates/{id}/public-link", hidden(link, null));
        all.put("PUT /templates/{id}/public-link", hidden(link, "{\"places\":5,\"endsAt\":\"2099-01-01T00:00:00Z\"}"));
        all.put("DELETE /templates/{id}/public-link", hidden(link, null));
        all.put("GET /invitations/bulk/{id}", hidden("/invitations/bulk/" + theirs.bulk, null));
        all.put("POST /invitations/bulk/{id}/send", hidden("/invitations/bulk/" + theirs.bulk + "/send", "{}"));
        all.put("POST /invitations/{id}/resend", hidden(invitation + "/resend", "{}"));
        all.put("POST /invitations/{id}/link", hidden(invitation + "/link", "{}"));
        all.put(
                "POST /invitations/{id}/decision",
                hidden(invitation + "/decision", "{\"decision\":\"reject\",\"reason\":\"No.\"}"));
        all.put(
                "POST /invitations/{id}/decision/preview",
                hidden(invitation + "/decision/preview", "{\"decision\":\"reject\",\"reason\":\"No.\"}"));
        all.put("PUT /board-views/{id}", hidden("/board-views/" + theirs.view, "{\"name\":\"Ours\",\"shared\":true}"));
        all.put("DELETE /board-views/{id}", hidden("/board-views/" + theirs.view, null));
        String share = invitation + "/shares/" + new UUID(5, 5);
        all.put("GET /invitations/{id}/shares", hidden(invitation + "/shares", null));
        all.put("POST /invitations/{id}/shares", hidden(invitation + "/shares", "{\"days\":1}"));
        all.put("GET /invitations/{id}/shares/{shareId}/openings", hidden(share + "/openings", null));
        all.put("POST /invitations/{id}/shares/{shareId}/revoke", hidden(share + "/revoke", "{}"));
        all.put("GET /invitations/{id}/analysis", hidden(invitation + "/analysis", null));
        all.put("POST /invitations/{id}/analysis/rerun", hidden(invitation + "/analysis/rerun", "{}"));
        String adjustment = "/adjustments/" + theirs.adjustment;
        all.put("GET /adjustments/{id}", hidden(adjustment, null));
        all.put("POST /adjustments/{id}/grant", hidden(adjustment + "/grant", "{}"));
        all.put("POST /adjustments/{id}/decline", hidden(adjustment + "/decline", "{\"words\":\"No.\"}"));
        all.put("POST /me/interviews/{id}/link", forbidden("/me/interviews/" + theirs.invitation + "/link"));
        // Whoever has a public link may read what it offers, as anybody may.
        all.put("GET /applications/{token}", hidden("/applications/" + theirs.id, null));
        all.put("POST /applications/{token}", hidden("/applications/" + theirs.id, "{}"));
        all.put("GET /files/{id}", hidden("/files/" + theirs.file, null));
        all.put("GET /recordings/{id}", hidden("/recordings/" + theirs.recording, null));
        all.put(
                "PUT /interview/responses/{questionId}",
                new Attempt("/interview/responses/" + theirs.question, "{\"text\":\"Mine.\"}", 401));
        all.put(
                "PUT /interview/transcripts/{questionId}",
                new Attempt("/interview/transcripts/" + theirs.videoQuestion, "{\"text\":\"Mine.\"}", 401));
        all.put("GET /companies/{id}", hidden(company, null));
        all.put("PATCH /companies/{id}", hidden(company, "{\"name\":\"Ours now\"}"));
        all.put("DELETE /companies/{id}", hidden(company, null));
        all.put("POST /companies/{id}/leave", hidden(company + "/leave", "{}"));
        all.put("PUT /companies/{id}/owner", hidden(company + "/owner", "{\"userId\":\"" + ours.userId + "\"}"));
        all.put("POST /companies/{id}/primary", hidden(company + "/primary", "{}"));
        all.put("GET /companies/{id}/members", hidden(company + "/members", null));
        all.put("PUT /companies/{id}/members/{userId}", hidden(company + "/members/" + ours.userId, member));
        all.put("DELETE /companies/{id}/members/{userId}", hidden(company + "/members/" + theirs.memberId, null));
        all.put("GET /companies/{id}/invitations", hidden(company + "/invitations", null));
        all.put(
                "POST /companies/{id}/invitations",
                hidden(company + "/invitations", "{\"email\":\"spy@example.test\",\"memberRole\":\"owner\"}"));
        all.put(
                "DELETE /companies/{id}/invitations/{invitationId}",
                hidden(company + "/invitations/" + theirs.colleague, null));
        all.put(
                "POST /companies/{id}/invitations/{invitationId}/resend",
                hidden(company + "/invitations/" + theirs.colleague + "/resend", "{}"));
        all.put("GET /users/{id}", forbidden(user));
        all.put("POST /users/{id}/suspend", forbidden(user + "/suspend"));
        all.put("POST /users/{id}/activate", forbidden(user + "/activate"));
        all.put("PUT /users/{id}/roles", forbidden(user + "/roles"));
        all.put("DELETE /users/{id}", forbidden(user));
        all.put("PATCH /users/{id}", forbidden(user));
        all.put("POST /users/{id}/sign-out", forbidden(user + "/sign-out"));
        // A registration says nothing of anybody, to whoever knows its id.
        all.put("GET /registrations/{id}", hidden("/registrations/" + theirs.id, null));
        all.put("GET /users/{id}/avatar", hidden(user + "/avatar", null));
        // Candidates belong to no company: whoever wants to be found is found by all, HR are no candidates.
        all.put("GET /candidates/{id}", hidden("/candidates/" + theirs.userId, null));
        // Skills are everybody's and administrators keep them.
        all.put("GET /skills/{id}", hidden("/skills/" + theirs.id, null));
        all.put("PUT /skills/{id}", forbidden("/skills/" + theirs.id));
        all.put("DELETE /skills/{id}", forbidden("/skills/" + theirs.id));
        all.put("POST /skills/{id}/activate", forbidden("/skills/" + theirs.id + "/activate"));
        all.put("POST /skills/{id}/deactivate", forbidden("/skills/" + theirs.id + "/deactivate"));
        all.put("GET /skill-categories/{id}", hidden("/skill-categories/" + theirs.id, null));
        all.put("PUT /skill-categories/{id}", forbidden("/skill-categories/" + theirs.id));
        all.put("DELETE /skill-categories/{id}", forbidden("/skill-categories/" + theirs.id));
        all.put("PUT /me/profile/skills/{skillId}", forbidden("/me/profile/skills/" + theirs.id));
        all.put("DELETE /me/profile/skills/{skillId}", forbidden("/me/profile/skills/" + theirs.id));
        all.put("GET /jobs/executions/{id}", forbidden("/jobs/executions/1"));
        all.put("POST /jobs/{name}/executions", forbidden("/jobs/recording-processing/executions"));
        all.put("POST /jobs/executions/{id}/stop", forbidden("/jobs/executions/1/stop"));
        all.put("POST /jobs/executions/{id}/restart", forbidden("/jobs/executions/1/restart"));
        all.put("POST /jobs/executions/{id}/abandon", forbidden("/jobs/executions/1/abandon"));
        all.put("POST /dead-letters/{id}/replay", forbidden("/dead-letters/" + theirs.id + "/replay"));
        all.put("PATCH /schedules/{name}", forbidden("/schedules/clean-up"));
        all.put("POST /schedules/{name}/run", forbidden("/schedules/clean-up/run"));
        return all;
    }

    private static Attempt hidden(String path, String body) {
        return new Attempt(path, body, 404);
    }

    private static Attempt forbidden(String path) {
        return new Attempt(path, "{}", 403);
    }

    private static Set<String> described() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/openapi?format=JSON")
                .jsonPath()
                .getMap("paths");
        Set<String> endpoints = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .filter(method -> path.startsWith("/api/v1/"))
                .forEach(method ->
                        endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path.substring("/api/v1".length()))));
        return endpoints;
    }

    @Test
    void noEndpointShouldShowOrChangeWhatBelongsToAnotherCompany() {
        Map<String, Attempt> attempts = attempts();
        Set<String> withId = new TreeSet<>(described());
        withId.removeIf(endpoint -> !endpoint.contains("{"));
        assertThat(attempts.keySet()).as("a row for each endpoint with an id").containsAll(withId);
        String before = theirs.look();
        SoftAssertions all = new SoftAssertions();
        attempts.forEach((endpoint, attempt) -> {
            RequestSpecification request = ours.hr().header("If-Match", "\"1\"");
            String method = endpoint.substring(0, endpoint.indexOf(' '));
            boolean bodiless = method.equals("GET") || method.equals("DELETE");
            Response answer =
                    (bodiless ? request : request.body(attempt.body())).request(method, "/api/v1" + attempt.path());
            all.assertThat(answer.statusCode())
                    .as("%s: %s", endpoint, answer.asString())
                    .isEqualTo(attempt.expected());
            all.assertThat(answer.asString()).as(endpoint).doesNotContain(SECRET_WORD);
        });
        all.assertAll();
        assertThat(theirs.look()).isEqualTo(before);
    }

    @Test
    void noListShouldHoldWhatBelongsToAnotherCompany() {
        SoftAssertions all = new SoftAssertions();
        for (String endpoint : described()) {
            if (!endpoint.startsWith("GET ") || endpoint.contains("{")) {
                continue;
            }
            String path = "/api/v1" + endpoint.substring(4);
            for (String query : List.of(
                    "",
                    "?limit=200",
                    "?limit=200&cursor=" + theirs.invitation,
                    "?limit=200&cursor=ffffffff-ffff-7fff-bfff-ffffffffffff",
                    "?text=" + SECRET_WORD,
                    "?templateId=" + theirs.template,
                    "?companyId=" + theirs.id)) {
                String body = ours.hr().get(path + query).asString();
                unseen(all, path + query, body, query);
            }
        }
        all.assertAll();
        assertThat(ours.hr().get("/api/v1/invitations?limit=200").asString()).contains(ours.invitation);
    }

    @Test
    void idsOfAnotherCompanyShouldMeanNothingInsideOnesOwn() {
        String before = theirs.look();
        String own = "/api/v1/companies/" + ours.id;
        SoftAssertions all = new SoftAssertions();
        Map.of(
                        "invite to their template",
                        ours.hr()
                                .body(Map.of(
                                        "templateId",
                                        theirs.template,
                                        "candidateName",
                                        "Spy",
                                        "candidateEmail",
                                        "spy@example.test"))
                                .post("/api/v1/invitations"),
                        "promote their member",
                        ours.hr().body("{\"memberRole\":\"owner\"}").put(own + "/members/" + theirs.memberId),
                        "remove their member",
                        ours.hr().delete(own + "/members/" + theirs.memberId),
                        "hand over to their member",
                        ours.hr().body(Map.of("userId", theirs.memberId)).put(own + "/owner"),
                        "resend their invitation",
                        ours.hr().post(own + "/invitations/" + theirs.colleague + "/resend"),
                        "revoke their invitation",
                        ours.hr().delete(own + "/invitations/" + theirs.colleague),
                        "answer their question",
                        invited(ours.secret)
                                .body("{\"text\":\"Mine.\"}")
                                .put("/api/v1/interview/responses/" + theirs.question))
                .forEach((what, answer) ->
                        all.assertThat(answer.statusCode()).as(what).isEqualTo(404));
        all.assertThat(invited(ours.secret)
                        .body(Map.of("uploadId", theirs.upload.substring(theirs.upload.lastIndexOf('/') + 1)))
                        .put("/api/v1/interview/responses/" + ours.videoQuestion)
                        .statusCode())
                .as("hand in their upload")
                .isBetween(400, 499);
        all.assertThat(ours.tus().head(theirs.upload).statusCode())
                .as("look at their upload")
                .isIn(403, 404, 410);
        all.assertThat(ours.tus().delete(theirs.upload).statusCode())
                .as("end their upload")
                .isIn(403, 404, 410);
        all.assertAll();
        assertThat(theirs.look()).isEqualTo(before);
    }

    @Test
    void noPageShouldShowWhatBelongsToAnotherCompany() {
        Map<String, String> pages = Map.ofEntries(
                Map.entry("hr/template", "?id=" + theirs.draft),
                Map.entry("hr/template-preview", "?id=" + theirs.template),
                Map.entry("hr/invite", "?template=" + theirs.template),
                Map.entry("hr/review", "?id=" + theirs.invitation),
                Map.entry("hr/adjustment", "?id=" + theirs.adjustment),
                Map.entry("hr/candidate", "?id=" + theirs.userId),
                Map.entry("hr/template-videos", "?id=" + theirs.draft),
                Map.entry("hr/public-link", "?template=" + theirs.template),
                Map.entry("hr/invite-many", "?id=" + theirs.bulk),
                Map.entry("hr/company", "?id=" + theirs.id),
                Map.entry("admin/company", "?id=" + theirs.id),
                Map.entry("admin/user", "?id=" + theirs.userId),
                Map.entry("admin/skill", "?id=" + theirs.id),
                Map.entry("admin/skill-category", "?id=" + theirs.id),
                Map.entry("ops/job", "?id=1"));
        assertThat(pages.keySet()).as("a row for each page with an id").containsAll(pagesWith("id", "template"));
        Visitor visitor = new Visitor(stack.candor().base());
        visitor.signIn("/hr/index", ours.user, Realm.password());
        assertThat(visitor.get("/hr/template?id=" + ours.draft).body()).contains(SECRET_WORD);
        SoftAssertions all = new SoftAssertions();
        pages.forEach((page, query) -> {
            Visitor.Answer answer = visitor.get("/" + page + query);
            // The choice of templates is one's own, whatever the address asks for.
            int expected = page.equals("hr/invite") ? 200 : page.startsWith("hr/") ? 404 : 403;
            all.assertThat(answer.status()).as(page).isEqualTo(expected);
            unseen(all, page, answer.body(), query);
        });
        for (String list : pagesWith("after")) {
            for (String query : List.of(
                    "",
                    "?after=ffffffff-ffff-7fff-bfff-ffffffffffff",
                    "?after=" + theirs.invitation,
                    "?text=" + URLEncoder.encode(SECRET_WORD, StandardCharsets.UTF_8))) {
                unseen(all, list + query, visitor.get("/" + list + query).body(), query);
            }
        }
        all.assertAll();
    }

    private void unseen(SoftAssertions all, String page, String body, String query) {
        for (String id : theirs.ids()) {
            if (!query.contains(id)) {
                all.assertThat(body.contains(id)).as(page + " shows " + id).isFalse();
            }
        }
    }

    /** The pages whose address may hold one of these, such as {@code hr/review}. */
    private static Set<String> pagesWith(String... parameters) {
        try (Stream<Path> files = Files.walk(PAGES)) {
            Set<String> pages = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> {
                String source = read(file);
                for (String parameter : parameters) {
                    if (source.contains("viewParam name=\"" + parameter + "\"")) {
                        String page = PAGES.relativize(file).toString();
                        pages.add(page.substring(0, page.length() - ".xhtml".length()));
                    }
                }
            });
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
