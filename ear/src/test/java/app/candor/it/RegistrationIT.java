package app.candor.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import app.candor.it.Visitor.Answer;
import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** New accounts with the real Keycloak and its mails: by the API, and by Keycloak's own page. */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationIT {
    private static final String PASSWORD = "a long sentence of hers";
    private static final String REGISTRATIONS = "/api/v1/registrations";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern CONFIRM = Pattern.compile("href=\"([^\"]*/login-actions/action-token[^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("http://\\S+/login-actions/action-token\\?\\S+");

    private Stack stack;
    private Realm realm;

    @BeforeAll
    void begin(Stack running) {
        stack = running;
        realm = new Realm(running);
    }

    private static String address() {
        return "reg-" + UUID.randomUUID() + "@example.test";
    }

    private static Map<String, Object> wanted(String email, String role) {
        return new TreeMap<>(Map.of(
                "email",
                email,
                "firstName",
                "Cleo",
                "lastName",
                "O'Marsh",
                "password",
                PASSWORD,
                "role",
                role,
                "language",
                "de"));
    }

    private static Response register(Map<String, Object> wanted) {
        return given().contentType("application/json").body(wanted).post(REGISTRATIONS);
    }

    private Visitor visitor() {
        return new Visitor(stack.candor().base());
    }

    private List<MimeMessage> mailsTo(String email) {
        return Arrays.stream(stack.mail().getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(email);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** The link in the newest mail. */
    private String link(String email, int mails) {
        await().atMost(SOON).until(() -> mailsTo(email).size() >= mails);
        try {
            List<MimeMessage> all = mailsTo(email);
            Matcher link = LINK.matcher(text(all.get(all.size() - 1)));
            assertThat(link.find()).isTrue();
            return link.group();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the link of the mail, and confirms where Keycloak wants that. */
    private Answer prove(Visitor visitor, String email) {
        Answer page = visitor.open(link(email, 1));
        Matcher confirm = CONFIRM.matcher(page.body());
        if (confirm.find()) {
            page = visitor.open(
                    page.uri().resolve(confirm.group(1).replace("&amp;", "&")).toString());
        }
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page;
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        return (String) parts.getBodyPart(0).getContent();
    }

    @Test
    void somebodyNewShouldBeAbleToWorkOnceTheirAddressIsProved() throws MessagingException {
        String email = address();
        Response made = register(wanted(email, "hr"));
        made.then().statusCode(201).body("status", equalTo("finished")).body("verification", equalTo("sent"));
        given().get(made.header("Location")).then().statusCode(200).body("status", equalTo("finished"));
        assertThat(realm.signIn(email, PASSWORD))
                .as("before the address is proved")
                .isEqualTo(400);
        assertThat(mailsTo(email).get(0).getSubject()).isEqualTo("E-Mail verifizieren");

        prove(visitor(), email);
        assertThat(realm.signIn(email, PASSWORD)).as("after").isEqualTo(200);
        Answer home = visitor().signIn("/account/index", email, PASSWORD);
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body()).contains("lang=\"de\"", "Cleo O'Marsh");
        stack.as(Person.ADMIN)
                .queryParam("text", email)
                .get("/api/v1/users")
                .then()
                .body("items[0].status", equalTo("active"))
                .body("items[0].roles", equalTo(List.of("hr")))
                .body("items[0].language", equalTo("de"));
    }

    @Test
    void manyAtTheSameTimeShouldMakeOneAccount() throws Exception {
        String email = address();
        ExecutorService clicks = Executors.newFixedThreadPool(6);
        try {
            List<Future<Response>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String written = i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT);
                all.add(clicks.submit(() -> register(wanted(written, "candidate"))));
            }
            int made = 0;
            for (Future<Response> each : all) {
                Response answer = each.get();
                if (answer.statusCode() == 201) {
                    made++;
                } else {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.<String>path("type")).matches(".*:(email-taken|registration-in-progress)");
                }
            }
            assertThat(made).isOne();
        } finally {
            clicks.shutdown();
        }
        stack.as(Person.ADMIN)
                .queryParam("text", email)
                .get("/api/v1/users")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void badInputShouldBeNamedAndLeaveNothing() {
        Map<String, Object> wrong = wanted("аda@example.test", "admin");
        wrong.put("password", "short");
        wrong.put("lastName", "\u202emoc");
        register(wrong)
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("email", "password", "lastName", "role"));
        given().contentType("application/json")
                .body("{}")
                .post(REGISTRATIONS)
                .then()
                .statusCode(422);
        given().contentType("application/json")
                .body("[]")
                .post(REGISTRATIONS)
                .then()
                .statusCode(400);
        given().contentType("application/json").post(REGISTRATIONS).then().statusCode(400);
        Map<String, Object> reused = wanted(address(), "candidate");
        reused.put("password", reused.get("email"));
        register(reused).then().statusCode(422).body("violations[0].field", equalTo("password"));
        assertThat(realm.knows((String) reused.get("email"))).isFalse();
    }

    @Test
    void aForgottenPasswordShouldBeReplacedByMail() {
        String email = realm.person("Acme Robotics", "hr");
        Visitor visitor = visitor();
        Answer form = visitor.open("/hr/index");
        Matcher forgotten =
                Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"").matcher(form.body());
        assertThat(forgotten.find()).as("the way to a new password").isTrue();
        Answer ask = visitor.open(
                form.uri().resolve(forgotten.group(1).replace("&amp;", "&")).toString());
        visitor.fill(ask, Map.of("username", email));
        Answer choose = visitor.open(link(email, 1));
        String chosen = "an entirely new sentence";
        visitor.fill(choose, Map.of("password-new", chosen, "password-confirm", chosen));
        assertThat(realm.signIn(email, chosen)).isEqualTo(200);
        assertThat(realm.signIn(email)).as("the former password").isEqualTo(400);
    }

    @Test
    void keycloaksOwnPageShouldEndInTheSameState() {
        String email = address();
        Visitor visitor = visitor();
        Answer form = visitor.open("/candidate/index");
        Matcher register =
                Pattern.compile("href=\"([^\"]*registration[^\"]*)\"").matcher(form.body());
        assertThat(register.find()).isTrue();
        Answer page = visitor.open(
                form.uri().resolve(register.group(1).replace("&amp;", "&")).toString());
        visitor.fill(page, Map.of("email", email, "firstName", "Cleo", "lastName", "Marsh"));
        Answer choose = prove(visitor, email);
        Answer welcome = visitor.fill(choose, Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
        assertThat(welcome.path()).isEqualTo("/account/index");
        assertThat(realm.signIn(email, PASSWORD)).isEqualTo(200);
        stack.as(Person.ADMIN)
                .queryParam("text", email)
                .get("/api/v1/users")
                .then()
                .body("items[0].status", equalTo("pending"));
    }

    /** Keycloak takes the request and says nothing until the server has given up; what it then makes has to go again. */
    @Test
    void anAnswerThatNeverCameShouldLeaveNothingBehind() throws Exception {
        String email = address();
        ProcessHandle keycloak = stack.candor().processes().stream()
                .filter(process -> process.info().commandLine().orElse("").contains("kc.home.dir"))
                .findFirst()
                .orElseThrow();
        signal("STOP", keycloak);
        try {
            register(wanted(email, "candidate"))
                    .then()
                    .statusCode(503)
                    .body("type", endsWith(":identity-provider-unavailable"));
        } finally {
            signal("CONT", keycloak);
        }
        await().atMost(SOON).until(() -> stack.candor().ready());
        register(wanted(email, "candidate")).then().statusCode(409).body("type", endsWith(":registration-in-progress"));
        longAgo(stack.candor(), email);
        stack.as(Person.ADMIN)
                .post("/api/v1/schedules/open-registrations/run")
                .then()
                .statusCode(200);
        assertThat(realm.knows(email)).isFalse();
        register(wanted(email, "candidate")).then().statusCode(201);
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** As if nobody had worked on the registration for a while. */
    private static void longAgo(Candor candor, String email) throws SQLException {
        try (Connection connection = candor.database().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update identity.registration set tried_at = tried_at - interval '1 hour' where email = ?")) {
            update.setString(1, email);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    @Test
    void theOldestSessionShouldEndWhenThereAreTooMany() {
        String email = realm.person("Acme Robotics", "hr");
        for (int i = 0; i < 6; i++) {
            assertThat(visitor().signIn("/hr/index", email, Realm.password()).status())
                    .isEqualTo(200);
        }
        assertThat(realm.sessions(email)).isEqualTo(5);
    }

    @Test
    void thePageShouldSpeakTheReadersLanguage() {
        Answer page = visitor().get("/register", "Accept-Language", "ru");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Создание аккаунта", "lang=\"ru\"").doesNotContain("???");
    }
}
