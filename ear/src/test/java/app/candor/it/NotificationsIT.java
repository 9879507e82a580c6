package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever invites candidates hears by mail how it goes on: what they want to hear, in their language and time. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String PREFERENCES = "/api/v1/me/notification-preferences";

    private Stack stack;
    private Realm realm;

    @BeforeAll
    void begin(Stack running) {
        stack = running;
        realm = new Realm(running);
    }

    /** Somebody of HR with a published template. */
    private final class Host {
        private final String name = realm.person("Acme Robotics", "hr");
        private final String token = realm.token(name);
        private final String template;

        Host() {
            template = Stack.withToken(token)
                    .body(Map.of(
                            "title",
                            "Backend",
                            "questions",
                            List.of(Map.of("type", "text", "prompt", "What is a checkpoint?", "required", true))))
                    .post("/api/v1/templates")
                    .path("id");
            Stack.withToken(token)
                    .post("/api/v1/templates/" + template + "/publish")
                    .then()
                    .statusCode(200);
        }

        JsonPath invites(String candidate, Instant until) {
            return Stack.withToken(token)
                    .body(Map.of(
                            "templateId",
                            template,
                            "candidateName",
                            candidate,
                            "candidateEmail",
                            "zoe@example.com",
                            "expiresAt",
                            until.toString()))
                    .post("/api/v1/invitations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }

        JsonPath invites(String candidate) {
            return invites(candidate, Instant.now().plus(Duration.ofDays(1)));
        }

        void doesNotWant(String kind) {
            Stack.withToken(token)
                    .header("If-Match", Stack.withToken(token).get(PREFERENCES).header("ETag"))
                    .body(Map.of("items", List.of(Map.of("kind", kind, "wanted", false))))
                    .put(PREFERENCES)
                    .then()
                    .statusCode(200);
        }

        Optional<MimeMessage> letter(String subject) {
            return Arrays.stream(stack.mail().getReceivedMessages())
                    .filter(mail -> isTo(mail, name) && subjectOf(mail).equals(subject))
                    .findFirst();
        }

        MimeMessage gets(String subject) {
            return await().atMost(SOON)
                    .until(() -> letter(subject), Optional::isPresent)
                    .orElseThrow();
        }
    }

    private static void handsIn(JsonPath issued) {
        String secret = issued.getString("secret");
        Stack.invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200);
        String question = Stack.invited(secret).get("/api/v1/interview").path("questions[0].id");
        Stack.invited(secret)
                .body(Map.of("text", "A place to go on from after a failure, written down with the work itself."))
                .put("/api/v1/interview/responses/" + question)
                .then()
                .statusCode(200);
        Stack.invited(secret).post("/api/v1/interview/complete").then().statusCode(200);
    }

    @Test
    void whoeverInvitedShouldHearOfItInTheirLanguageAndTime() {
        Host host = new Host();
        Stack.withToken(host.token)
                .header(
                        "If-Match",
                        Stack.withToken(host.token).get("/api/v1/me").header("ETag"))
                .body(Map.of("language", "de", "timeZone", "Asia/Tokyo"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        JsonPath issued = host.invites("Zoë <i>");
        handsIn(issued);

        String handedIn = text(host.gets("Zoë <i> hat abgegeben"));
        assertThat(handedIn)
                .contains("Guten Tag Ina Test", "„Backend“", "/hr/review?id=" + issued.getString("id"))
                .containsPattern("\\d\\d:\\d\\d (JST|GMT\\+9)");
        assertThat(text(host.gets("Die Auswertung von Zoë <i> ist fertig")))
                .contains("/hr/review?id=" + issued.getString("id"));
    }

    @Test
    void aCandidateShouldReadWhatWasDecidedAndACorrectionOnlyWhenHrAsks() {
        Host host = new Host();
        JsonPath issued = host.invites("Björk");
        handsIn(issued);
        String path = "/api/v1/invitations/" + issued.getString("id") + "/decision";
        Map<String, Object> rejected =
                Map.of("decision", "reject", "reason", "Inside only.", "words", "Come back <b>next year</b>.");
        Stack.withToken(host.token)
                .body(rejected)
                .post(path + "/preview")
                .then()
                .statusCode(200)
                .body("subject", containsString("has decided about your interview"))
                .body("text", containsString("Come back <b>next year</b>."));
        Stack.withToken(host.token).body(rejected).post(path).then().statusCode(200);
        MimeMessage letter = await().atMost(SOON)
                .until(() -> lettersTo("Björk"), found -> !found.isEmpty())
                .get(0);
        assertThat(subjectOf(letter)).contains("has decided about your interview");
        assertThat(part(letter, 0))
                .contains("Come back <b>next year</b>.", "“Backend”")
                .doesNotContain("Inside only.", "replaces");
        assertThat(part(letter, 1)).contains("Come back &lt;b&gt;next year&lt;/b&gt;.");

        Stack.withToken(host.token)
                .body(Map.of("decision", "hire", "reason", "Second look."))
                .post(path)
                .then()
                .statusCode(200)
                .body("decision.decision", is("hire"))
                .body("told.decision", is("reject"));
        Stack.invited(issued.getString("secret"))
                .get("/api/v1/interview")
                .then()
                .body("outcome.decision", is("reject"))
                .body("outcome.words", is("Come back <b>next year</b>."));
        Stack.withToken(host.token)
                .body(Map.of("decision", "hire", "reason", "Second look.", "tellCandidate", true))
                .post(path)
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> lettersTo("Björk").size() == 2);
        assertThat(part(lettersTo("Björk").get(1), 0)).contains("This message replaces", "join us");
    }

    private List<MimeMessage> lettersTo(String candidate) {
        return Arrays.stream(stack.mail().getReceivedMessages())
                .filter(mail -> isTo(mail, "zoe@example.com")
                        && part(mail, 0).contains(candidate)
                        && part(mail, 0).contains("made this decision"))
                .toList();
    }

    @Test
    void anExpiredInvitationShouldBeTold() {
        Host host = new Host();
        host.invites("Cem", Instant.now().plusSeconds(2));
        await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            stack.as(Person.ADMIN).post("/api/v1/schedules/invitation-expiry/run");
            assertThat(host.letter("The invitation of Cem has expired")).isPresent();
        });
    }

    @Test
    void whatAPersonDoesNotWantShouldNotCome() {
        Host host = new Host();
        host.doesNotWant("invitation_completed");
        JsonPath issued = host.invites("Ada");
        handsIn(issued);
        host.gets("The analysis of Ada is ready");
        handled(issued.getString("id"));
        assertThat(host.letter("Ada has handed in")).isEmpty();
    }

    @Test
    void whoHasNoAccessAnyMoreShouldHearNothing() {
        Host host = new Host();
        JsonPath issued = host.invites("Eve");
        String id = Stack.withToken(host.token).get("/api/v1/me").path("id");
        stack.as(Person.ADMIN)
                .body("{\"reason\":\"Left the company.\"}")
                .post("/api/v1/users/" + id + "/suspend")
                .then()
                .statusCode(200);
        handsIn(issued);
        handled(issued.getString("id"));
        assertThat(host.letter("Eve has handed in")).isEmpty();
    }

    @Test
    void nothingShouldBeKeptAboutADeletedPerson() {
        String kept = "select count(*) from notification.preference where user_id = cast(? as uuid)";
        Host host = new Host();
        host.doesNotWant("invitation_completed");
        String id = Stack.withToken(host.token).get("/api/v1/me").path("id");
        assertThat(count(kept, id)).isEqualTo(1);
        stack.as(Person.ADMIN).delete("/api/v1/users/" + id).then().statusCode(204);
        await().atMost(SOON).untilAsserted(() -> assertThat(count(kept, id)).isZero());
    }

    @Test
    void preferencesShouldBeKeptByRevision() {
        String token = realm.token(realm.person("Acme Robotics", "hr"));
        Response first = Stack.withToken(token).get(PREFERENCES);
        first.then().statusCode(200).body("items.wanted", everyItem(is(true)));
        String body = "{\"items\":[{\"kind\":\"invitation_expired\",\"wanted\":false}]}";
        Stack.withToken(token).body(body).put(PREFERENCES).then().statusCode(428);
        Stack.withToken(token)
                .header("If-Match", first.header("ETag"))
                .body(body)
                .put(PREFERENCES)
                .then()
                .statusCode(200)
                .body("items.findAll { !it.wanted }.kind", contains("invitation_expired"));
        Stack.withToken(token)
                .header("If-Match", first.header("ETag"))
                .body(body)
                .put(PREFERENCES)
                .then()
                .statusCode(412);
        String tag = Stack.withToken(token).get(PREFERENCES).header("ETag");
        Stack.withToken(token)
                .header("If-Match", tag)
                .body(
                        "{\"items\":[{\"kind\":\"weekly_digest\",\"wanted\":false},{\"kind\":\"security\",\"wanted\":false}]}")
                .put(PREFERENCES)
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("no such kind"))
                .body("violations[1].message", containsString("cannot be switched off"));
    }

    /** Until the consumer has dealt with the completion of this interview, whatever it did about it. */
    private void handled(String invitation) {
        await().atMost(SOON).untilAsserted(() -> assertThat(count(
                        "select count(*) from shared.inbox i join shared.outbox o on o.event_id = i.event_id"
                                + " where i.consumer = 'review-letters' and o.record_key = ?"
                                + " and o.type = 'invitation.completed'",
                        invitation))
                .isEqualTo(1));
    }

    private int count(String sql, String id) {
        try (Connection connection = stack.database().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    /** The letter as text (0) or as HTML (1). */
    private static String part(MimeMessage mail, int number) {
        try {
            BodyPart part = ((Multipart) mail.getContent()).getBodyPart(number);
            return part.getContent().toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
