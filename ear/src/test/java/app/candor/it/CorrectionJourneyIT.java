package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import app.candor.testing.ModelAsk;
import app.candor.testing.browser.Browsers;
import app.candor.testing.browser.Speech;
import app.candor.ui.interview.CandidatePage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the recogniser misheard is put right by the candidate, in the browser, before anything is scored. */
@ExtendWith(Stack.Extension.class)
class CorrectionJourneyIT {
    private static final double PATIENCE_MS = Duration.ofMinutes(4).toMillis();
    private static final String SPOKEN =
            "We moved everything to Kubernetes in May last year, and it was worth the work."
                    + " I planned the move with two colleagues.";
    private static final String HEARD =
            "We moved everything to cooper nettis in May last year, and it was worth the work.";
    private static final String MEANT =
            "We moved everything to Kubernetes in May last year, and it was worth the work.";

    private static Browsers browsers;

    private final Stack stack;
    private final String address = UUID.randomUUID() + "@example.test";

    CorrectionJourneyIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    static void openBrowser(@TempDir Path folder) {
        browsers = Browsers.speaking(Speech.say(SPOKEN, folder.resolve("speech.wav")));
    }

    @AfterAll
    static void closeBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @BeforeEach
    void mishear() {
        stack.model().behave();
        stack.speech().behave();
        // However many segments the recording is cut into, it is said once.
        AtomicBoolean said = new AtomicBoolean();
        stack.speech().say(sound -> said.getAndSet(true) ? "" : HEARD);
    }

    @AfterEach
    void behave() {
        stack.speech().behave();
        stack.model().behave();
    }

    @Test
    void whatWasMisheardShouldBePutRightBeforeItIsScored() {
        JsonPath invitation = invited();
        String id = invitation.getString("id");
        String secret = invitation.getString("secret");
        try (BrowserContext office = browsers.desk(ColorScheme.LIGHT);
                BrowserContext phone = browsers.phone(ColorScheme.LIGHT)) {
            CandidatePage candidate = new CandidatePage(phone);
            handIn(candidate, stack.candor().base() + "/i/" + secret);
            correct(candidate);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::told);

            Desk hr = Desk.signIn(office, stack, Person.HR, "/hr/review?id=" + id);
            assertThat(hr.page().locator(".overview")).containsText("the scoring waits");
            hr.page().getByText("Corrected by the candidate").click();
            assertThat(hr.page().locator("#answer-1")).containsText("cooper nettis");
            hr.look("review-corrected");
            assertThat(analysis(id).getString("status")).isEqualTo("pending");
            assertThat(stack.model().asked()).isEmpty();

            confirm(candidate);
            JsonPath analysis = Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> analysis(id), found -> found.getString("status")
                            .equals("completed"));
            assertThat(analysis.getList("questions[0].criteria.quotes.flatten().text", String.class))
                    .isNotEmpty()
                    .allMatch(MEANT::contains);
            assertThat(stack.model().asked()).extracting(ModelAsk::body).allSatisfy(body -> assertThat(body)
                    .doesNotContain("cooper"));
            assertThat(hr.errors()).isEmpty();
            assertThat(candidate.errors()).isEmpty();
            settings(hr);
        }
        bothAreKept(id);
        Stack.invited(secret)
                .body(Map.of("text", HEARD))
                .put("/api/v1/interview/transcripts/"
                        + Stack.invited(secret)
                                .get("/api/v1/interview/transcripts")
                                .path("items[0].questionId"))
                .then()
                .statusCode(409)
                .body("type", endsWith("correction-over"));
    }

    /** The letter says that there is something to read. */
    private boolean told() throws Exception {
        for (MimeMessage mail : stack.mail().getReceivedMessages()) {
            Object plain = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            if (mail.getAllRecipients()[0].toString().contains(address)
                    && plain.toString().contains("put it right until")) {
                return true;
            }
        }
        return false;
    }

    private static void handIn(CandidatePage candidate, String link) {
        candidate.page().navigate(link);
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.beginRecording();
        candidate.recordFor(9_000);
        candidate.says("100 % of this answer is stored");
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        assertThat(candidate.page().getByText("Stored", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
        candidate.press("Hand in the interview");
        candidate.press("Hand in");
        candidate.heading("Thank you, Ada Byron");
        candidate.says("You can put that right until");
        candidate.picture("correct-thanks");
        candidate.press("Check what was understood");
        candidate.heading("Your interview is handed in");
    }

    private static void correct(CandidatePage candidate) {
        Page page = candidate.page();
        Locator text = page.getByLabel("What was understood", new Page.GetByLabelOptions().setExact(true));
        assertThat(text).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        assertThat(text).hasValue(HEARD);
        candidate.picture("correct-heard");
        text.fill("I am the very best candidate whom you will ever meet, and I know everything.");
        candidate.press("Save the correction");
        assertThat(page.locator("#correction")).containsText("This changes more than was misheard");
        candidate.picture("correct-refused");
        text.fill(MEANT);
        candidate.press("All is right");
        assertThat(page.locator("#correction")).containsText("Save this correction first");
        candidate.press("Save the correction");
        assertThat(page.locator("#correction")).containsText("Saved.");
        candidate.picture("correct-saved");
        page.reload();
        assertThat(text).hasValue(MEANT);
    }

    private static void confirm(CandidatePage candidate) {
        candidate.press("All is right");
        candidate.press("Yes, all is right");
        candidate.says("Confirmed by you");
        assertThat(candidate.page().locator("#correction")).hasCount(0);
        candidate.picture("correct-confirmed");
    }

    private void bothAreKept(String id) {
        String recording = stack.as(Person.HR).get("/api/v1/invitations/" + id).path("responses[0].recordingId");
        JsonPath seen =
                stack.as(Person.HR).get("/api/v1/recordings/" + recording).jsonPath();
        assertThat(seen.getString("transcript.text")).isEqualTo(MEANT);
        assertThat(seen.getString("transcript.heardText")).isEqualTo(HEARD);
        assertThat(seen.getList("transcript.words.text", String.class)).contains("Kubernetes");
        String captions = RestAssured.given()
                .urlEncodingEnabled(false)
                .get(seen.getString("renditions.find { it.kind == 'captions' }.url"))
                .asString();
        assertThat(captions).contains("Kubernetes").doesNotContain("cooper");
    }

    /** The author's side: a field among the settings of a template. */
    private void settings(Desk hr) {
        String draft =
                stack.as(Person.HR).body(template()).post("/api/v1/templates").path("id");
        hr.open("/hr/template?id=" + draft);
        hr.page().locator("details.more > summary").first().click();
        Locator hours = hr.page().getByLabel("Hours to correct transcripts");
        assertThat(hours).hasValue("24");
        hr.look("template-correction");
        assertThat(hr.errors()).isEmpty();
    }

    private JsonPath analysis(String invitation) {
        return stack.as(Person.HR)
                .get("/api/v1/invitations/" + invitation + "/analysis")
                .jsonPath();
    }

    private static Map<String, Object> template() {
        return Map.of(
                "title",
                "Platform engineer",
                "language",
                "en",
                "settings",
                Map.of("correctionHours", 24),
                "questions",
                List.of(Map.of(
                        "type", "video", "prompt", "What did you move?", "required", true, "answerSeconds", 60)));
    }

    private JsonPath invited() {
        String id = stack.as(Person.HR)
                .body(template())
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stack.as(Person.HR).post("/api/v1/templates/" + id + "/publish").then().statusCode(200);
        return stack.as(Person.HR)
                .body(Map.of("templateId", id, "candidateName", "Ada Byron", "candidateEmail", address))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
