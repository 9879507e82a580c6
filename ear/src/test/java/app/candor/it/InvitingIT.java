package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How candidates are invited, reminded and given more time: by page, by API and in the mails that arrive. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitingIT {
    private static final Duration SOON = Duration.ofSeconds(90);

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private Stack stack;
    private Realm realm;
    private String template;

    @BeforeAll
    void begin(Stack running) {
        stack = running;
        realm = new Realm(running);
        template = stack.as(Person.HR)
                .body(Map.of(
                        "title",
                        "Glassblower " + UUID.randomUUID(),
                        "language",
                        "de",
                        "questions",
                        List.of(Map.of("type", "text", "prompt", "Warum?", "required", true))))
                .post("/api/v1/templates")
                .path("id");
        stack.as(Person.HR)
                .post("/api/v1/templates/" + template + "/publish")
                .then()
                .statusCode(200);
    }

    private Optional<MimeMessage> letter(String address, String subject) {
        return Arrays.stream(stack.mail().getReceivedMessages())
                .filter(mail ->
                        recipient(mail).contains(address) && subject(mail).contains(subject))
                .findFirst();
    }

    private MimeMessage gets(String address, String subject) {
        return await().atMost(SOON)
                .until(() -> letter(address, subject), Optional::isPresent)
                .orElseThrow();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    @Test
    void aFoundCandidateShouldBeInvitedWithoutTellingTheirAddress() throws Exception {
        String name = realm.person(null, "candidate");
        String headline = "Kiln " + UUID.randomUUID().toString().substring(24);
        String token = realm.token(name);
        Response profile = Stack.withToken(token).get("/api/v1/me/profile");
        Stack.withToken(token)
                .header("If-Match", profile.header("ETag"))
                .body(Map.of("headline", headline, "summary", "Ovens.\n\nMany.", "discoverable", true))
                .put("/api/v1/me/profile")
                .then()
                .statusCode(200);
        try (BrowserContext ours = browsers.desk(ColorScheme.LIGHT)) {
            Desk hr = Desk.signIn(ours, stack, Person.HR, "/hr/candidates?text=" + headline.replace(" ", "+"));
            Page page = hr.page();
            assertThat(page.locator(".row")).containsText(headline);
            hr.look("candidates-choose");
            page.locator(".row input[type=checkbox]").check();
            hr.button("Invite those chosen").click();
            assertThat(page.locator("main")).containsText(headline);
            page.getByLabel("Template").selectOption(template);
            page.getByLabel("Personal message").fill("We liked your <kilns>.");
            hr.look("invite-found");
            hr.button("Invite").click();
            assertThat(page.locator(".badge.success")).hasText("Invited");
            hr.look("invite-found-done");

            MimeMessage mail = gets(name, "lädt Sie zu einem Interview ein");
            assertThat(text(mail)).contains("We liked your <kilns>.", "/i/");

            JsonPath listed = stack.as(Person.HR)
                    .queryParam("templateId", template)
                    .get("/api/v1/invitations")
                    .jsonPath();
            assertThat(listed.getString("items[0].candidateEmail")).isEmpty();
            String id = listed.getString("items[0].id");
            assertThat(stack.as(Person.HR).get("/api/v1/invitations/" + id).asString())
                    .doesNotContain(name);
            stack.as(Person.HR)
                    .post("/api/v1/invitations/" + id + "/link")
                    .then()
                    .statusCode(409);

            JsonPath own = Stack.withToken(token).get("/api/v1/me/interviews").jsonPath();
            assertThat(own.getList("items.id")).containsExactly(id);
            String further = Stack.withToken(token)
                    .post("/api/v1/me/interviews/" + id + "/link")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("link");
            nobody().redirects()
                    .follow(false)
                    .get(URI.create(further).getPath())
                    .then()
                    .statusCode(302);

            hr.open("/hr/review?id=" + id);
            assertThat(page.locator(".page-head")).containsText("No address told");
            page.getByLabel("New end").fill("2099-01-01");
            hr.button("Give more time").click();
            assertThat(page.locator("[data-toast].failure")).containsText("one year");
            hr.button("Send the mail again").click();
            assertThat(page.locator("[data-toast]").last()).containsText("on its way");
            hr.look("invitation-care");

            hr.open("/hr/candidates?text=" + headline.replace(" ", "+"));
            page.locator(".row strong a").click();
            assertThat(page.locator("main")).containsText("Ovens.");
            hr.look("candidate");
            hr.link("Invite").click();
            page.getByLabel("Template").selectOption(template);
            hr.button("Invite").click();
            assertThat(page.locator("main")).containsText("open invitation to this template already");
        }
    }

    @Test
    void aTableOfWindowsShouldBeCheckedAndSent() throws Exception {
        String good = UUID.randomUUID() + "@example.test";
        byte[] table = ("Vorname;Nachname;E-Mail;Zeitzone\r\nJürgen;Groß;" + good
                        + ";Europe/Berlin\r\nOhne;Adresse;;\r\nNoch;Einer;" + good.toUpperCase(Locale.ROOT) + ";\r\n")
                .getBytes(Charset.forName("windows-1252"));
        try (BrowserContext ours = browsers.desk(ColorScheme.LIGHT)) {
            Desk hr = Desk.signIn(ours, stack, Person.HR, "/hr/invite-many");
            Page page = hr.page();
            hr.look("invite-many");
            page.getByLabel("Template").selectOption(template);
            page.getByLabel("Table as CSV").setInputFiles(new FilePayload("empty.csv", "text/csv", new byte[0]));
            hr.button("Check the table").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("not a table");
            page.getByLabel("Table as CSV").setInputFiles(new FilePayload("people.csv", "text/csv", table));
            hr.button("Check the table").click();
            assertThat(page.locator("#faults-title")).isVisible();
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody tr").nth(1)).containsText("line 2 already");
            hr.look("invite-many-checked");
            assertThat(letter(good, "lädt Sie")).isEmpty();
            hr.button("Invite those who can be").dblclick();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("1 / 1");
            hr.look("invite-many-sent");

            UUID list = UUID.fromString(page.url().replaceAll(".*id=", ""));
            schedule(false);
            addALine(list, "later-" + good);
            page.reload();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("1 / 2");
            hr.look("invite-many-sending");
            schedule(true);
            // Nobody presses anything.
            assertThat(page.getByRole(AriaRole.STATUS).first())
                    .containsText("2 / 2", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(page.locator("progress")).hasCount(0);
            assertThat(text(gets(good, "lädt Sie"))).contains("Jürgen Groß");
        }
    }

    private void schedule(boolean on) {
        stack.as(Person.ADMIN)
                .body(Map.of("enabled", on))
                .patch("/api/v1/schedules/bulk-invitations")
                .then()
                .statusCode(200);
    }

    /** As in the middle of a list that is too long to be sent at once. */
    private void addALine(UUID list, String address) throws SQLException {
        try (Connection connection = stack.database().getConnection();
                PreparedStatement line = connection.prepareStatement(
                        "insert into interviewing.bulk_line (bulk_id, line, name, email, time_zone, message, complaint)"
                                + " values (?, 99, 'Late', ?, '', '', '')");
                PreparedStatement going =
                        connection.prepareStatement("update interviewing.bulk set done_at = null where id = ?")) {
            line.setObject(1, list);
            line.setString(2, address);
            line.executeUpdate();
            going.setObject(1, list);
            going.executeUpdate();
        }
    }

    @Test
    void anybodyWithThePublicLinkShouldGetTheirOwnByMail() throws Exception {
        String address = UUID.randomUUID() + "@example.test";
        try (BrowserContext ours = browsers.desk(ColorScheme.LIGHT);
                BrowserContext theirs = browsers.phone(ColorScheme.LIGHT)) {
            Desk hr = Desk.signIn(ours, stack, Person.HR, "/hr/public-link?template=" + template);
            Page page = hr.page();
            page.getByLabel("Places").fill("1");
            page.getByLabel("Ends on the evening of")
                    .fill(LocalDate.now().plusDays(30).toString());
            hr.button("Open the link").click();
            assertThat(page.locator(".badge.success")).hasText("Open");
            hr.look("public-link");
            String link = page.locator("#link").inputValue();

            String api = "/api/v1/applications/" + link.substring(link.lastIndexOf('/') + 1);
            assertThat(nobody().get(api).<String>path("state")).isEqualTo("open");
            nobody().body(Map.of("candidateName", "Petra Offen", "candidateEmail", "nobody"))
                    .post(api)
                    .then()
                    .statusCode(422);

            theTrapShouldCatchAProgram(link);
            Desk somebody = Desk.visit(theirs, stack, URI.create(link).getPath());
            somebody.page().getByLabel("Your name").fill("Petra Offen");
            somebody.page().getByLabel("Your e-mail").fill("nobody");
            somebody.look("apply");
            somebody.page().getByLabel("Your e-mail").fill(address);
            somebody.button("Send me my link").click();
            assertThat(somebody.page().locator("#apply-done h1")).hasText("Look into your mail");
            somebody.look("apply-done");
            assertThat(text(gets(address, "lädt Sie"))).contains("Petra Offen", "/i/");

            somebody.open(URI.create(link).getPath());
            assertThat(somebody.page().locator("main")).containsText("All places of this interview are taken.");
            somebody.look("apply-full");
            nobody().body(Map.of("candidateName", "Petra Offen", "candidateEmail", address))
                    .post(api)
                    .then()
                    .statusCode(204);
            nobody().body(Map.of("candidateName", "Paul Zuspät", "candidateEmail", "late-" + address))
                    .post(api)
                    .then()
                    .statusCode(410);
            hr.open("/hr/public-link?template=" + template);
            assertThat(page.locator(".badge.attention")).hasText("Full");
            hr.button("Close the link").click();
            assertThat(page.locator("[data-toast]").last()).containsText("closed");
            RestAssured.given()
                    .get(stack.candor().base() + URI.create(link).getPath())
                    .then()
                    .statusCode(404);
        }
    }

    private RequestSpecification nobody() {
        return RestAssured.given().baseUri(stack.candor().base().toString()).contentType("application/json");
    }

    /** A program that fills in every field is told that all is well, and nothing happens: the one place stays free. */
    private void theTrapShouldCatchAProgram(String link) {
        String robot = UUID.randomUUID() + "@robot.test";
        RestAssured.given()
                .header("X-Candor", "1")
                .formParam("name", "Robot")
                .formParam("email", robot)
                .formParam("website", "https://spam.test")
                .post(stack.candor().base() + URI.create(link).getPath())
                .then()
                .statusCode(200)
                .body("done", equalTo(true));
        assertThat(stack.as(Person.HR)
                        .get("/api/v1/templates/" + template + "/public-link")
                        .jsonPath()
                        .getInt("taken"))
                .isZero();
        assertThat(letter(robot, "")).isEmpty();
    }

    private JsonPath invited(String address) {
        return stack.as(Person.HR)
                .body(Map.of(
                        "templateId",
                        template,
                        "candidateName",
                        "Änne",
                        "candidateEmail",
                        address,
                        "expiresLocal",
                        LocalDate.now().plusDays(9) + "T18:00:00",
                        "timeZone",
                        "Europe/Berlin",
                        "message",
                        "Bis bald."))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void set(String id, String change) throws SQLException {
        try (Connection connection = stack.database().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update interviewing.invitation set " + change + " where id = cast(? as uuid)")) {
            update.setString(1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void run(String schedule) {
        stack.as(Person.ADMIN).post("/api/v1/schedules/" + schedule + "/run");
    }

    @Test
    void everyLetterShouldArriveAndRemindersBeStoppable() throws Exception {
        String address = UUID.randomUUID() + "@example.test";
        JsonPath issued = invited(address);
        String id = issued.getString("id");
        assertThat(text(gets(address, "lädt Sie"))).contains("Bis bald.", "18:00");

        set(id, "deadline_set_at = now() - interval '9 days', expires_at = now() + interval '20 hours'");
        await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).until(() -> {
            run("invitation-reminders");
            return letter(address, "Erinnerung").isPresent();
        });
        MimeMessage reminder = gets(address, "Erinnerung");
        assertThat(reminder.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        URI stop = URI.create(reminder.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", ""));
        String here = stack.candor().base() + stop.getPath();
        String link = text(reminder).replaceAll("(?s).*(/i/[A-Za-z0-9_-]{32}).*", "$1");
        assertThat(link).doesNotContain(issued.getString("secret"));
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(stack.candor().base() + link)
                .then()
                .statusCode(302);
        try (BrowserContext theirs = browsers.phone(ColorScheme.DARK)) {
            Desk candidate = Desk.visit(theirs, stack, stop.getPath());
            assertThat(candidate.page().locator("h1")).hasText("Stop reminders");
            candidate.look("stop");
            candidate.button("Stop reminders").click();
            assertThat(candidate.page().locator("h1")).hasText("You get no more reminders");
        }
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(here)
                .then()
                .statusCode(204);
        RestAssured.given().post(here + "A").then().statusCode(404);

        set(id, "expires_at = now() - interval '1 second'");
        run("invitation-expiry");
        assertThat(text(gets(address, "abgelaufen"))).contains("0 von 1 Fragen");
        stack.as(Person.HR)
                .body(Map.of("expiresLocal", LocalDate.now().plusDays(5) + "T12:00", "timeZone", "Asia/Tokyo"))
                .post("/api/v1/invitations/" + id + "/extend")
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        assertThat(text(gets(address, "Mehr Zeit"))).contains("/i/");

        String secret = issued.getString("secret");
        Stack.invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200);
        String question = Stack.invited(secret).get("/api/v1/interview").path("questions[0].id");
        Stack.invited(secret)
                .body(Map.of("text", "Wegen der Öfen."))
                .put("/api/v1/interview/responses/" + question)
                .then()
                .statusCode(200);
        Stack.invited(secret).post("/api/v1/interview/complete").then().statusCode(200);
        assertThat(text(gets(address, "hat Ihr Interview erhalten"))).contains("1 von 1 Fragen");
    }
}
