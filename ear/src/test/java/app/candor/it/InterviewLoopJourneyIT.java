package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import app.candor.testing.browser.Axe;
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
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The loop by the people it is for: HR asks, a candidate answers on a phone, the machine works, HR watches and decides. */
@ExtendWith(Stack.Extension.class)
class InterviewLoopJourneyIT {
    private static final Duration PROCESSING = Duration.ofMinutes(4);
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String SPOKEN =
            "I repaired a welding robot at night. First I measured the voltage of the drive."
                    + " Then I replaced the broken relay, and the line was running again after one hour."
                    + " I learned to keep a spare relay on every site.";

    private static Browsers browsers;

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

    @Test
    void anInterviewShouldGoFromTheFirstQuestionToADecision(Stack stack) {
        JsonPath invitation = invite(stack, template(stack));
        answer(invitation.getString("link"), stack);

        String id = invitation.getString("id");
        JsonPath after = awaitRecording(stack, id);
        assertThat(after.getString("status")).isEqualTo("completed");
        awaitAnalysis(stack, id);
        review(stack, id);
    }

    @Test
    void aLineThatDropsShouldLoseNothingOnTheRealServer(Stack stack) {
        String template = template(stack);
        JsonPath invitation = invite(stack, template);
        try (BrowserContext context = browsers.phone(ColorScheme.LIGHT)) {
            CandidatePage candidate = new CandidatePage(context);
            candidate.page().navigate(here(stack, invitation.getString("link")));
            candidate.agreeAndBegin();
            candidate.checkDevices();
            candidate.beginRecording();
            candidate.page().waitForTimeout(3_000);
            context.setOffline(true);
            candidate.says("No connection: recording goes on");
            candidate.page().waitForTimeout(3_000);
            context.setOffline(false);
            candidate.page().waitForTimeout(2_000);
            candidate.page().onDialog(dialog -> dialog.accept());
            candidate.page().reload();
            candidate.heading("Welcome back");
            candidate.press("Continue");
            candidate.checkDevices();
            candidate.says("This recording was interrupted");
            candidate.says("100 % of this answer is stored");

            CandidatePage second = new CandidatePage(context);
            second.page().navigate(stack.candor().base() + "/i");
            second.heading("This interview is open in another tab");
            second.page().close();

            candidate.press("Send this answer");
            candidate.heading("What would you like to ask us?");
            candidate.says("100 % of your answers are stored");
            assertThat(candidate.errors()).isEmpty();
        }
        JsonPath recorded = stack.as(Person.HR)
                .get("/api/v1/invitations/" + invitation.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(recorded.getList("responses.recordingId")).hasSize(1).doesNotContainNull();
    }

    @Test
    void aLinkThatLeadsNowhereShouldBeAnsweredKindly(Stack stack) {
        String template = template(stack);
        JsonPath invitation = invite(stack, template);
        stack.as(Person.HR)
                .post("/api/v1/invitations/" + invitation.getString("id") + "/cancel")
                .then()
                .statusCode(200);
        try (BrowserContext context = browsers.phone(ColorScheme.DARK)) {
            CandidatePage candidate = new CandidatePage(context);
            candidate.page().navigate(here(stack, invitation.getString("link")));
            candidate.heading("This interview was called off");
            candidate.page().navigate(stack.candor().base() + "/i/not-a-secret");
            candidate.heading("This link does not lead to an interview");
            assertThat(Axe.violations(candidate.page())).isEmpty();
        }
    }

    @Test
    void theSecretShouldGoFromTheAddressIntoACookieThatScriptsCannotRead(Stack stack) {
        JsonPath invitation = invite(stack, template(stack));
        Response entered = RestAssured.given().redirects().follow(false).get("/i/" + invitation.getString("secret"));
        entered.then()
                .statusCode(302)
                .header("Location", containsString("/i"))
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Lax"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
        assertThat(entered.header("Location")).doesNotContain(invitation.getString("secret"));
    }

    private static String template(Stack stack) {
        String id = stack.as(Person.HR)
                .body(Map.of(
                        "title",
                        "Service engineer",
                        "language",
                        "en",
                        "intro",
                        "Three questions about your work.",
                        "questions",
                        List.of(
                                Map.of(
                                        "type",
                                        "video",
                                        "prompt",
                                        "Tell us about a repair that went wrong.",
                                        "required",
                                        true,
                                        "thinkSeconds",
                                        20,
                                        "answerSeconds",
                                        60,
                                        "limit",
                                        "soft",
                                        "retakes",
                                        1,
                                        "criteria",
                                        "Names the fault, what was done, and the result."),
                                Map.of(
                                        "type", "text",
                                        "prompt", "What would you like to ask us?",
                                        "required", true,
                                        "criteria", "A question about the work."),
                                Map.of(
                                        "type",
                                        "single_choice",
                                        "prompt",
                                        "When can you begin?",
                                        "required",
                                        true,
                                        "options",
                                        List.of("At once", "In a month", "Later")))))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stack.as(Person.HR).post("/api/v1/templates/" + id + "/publish").then().statusCode(200);
        return id;
    }

    private static JsonPath invite(Stack stack, String template) {
        return stack.as(Person.HR)
                .body(Map.of(
                        "templateId", template, "candidateName", "Ada Byron", "candidateEmail", "ada@example.test"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The link at the address of this stack, whatever public address it was told. */
    private static String here(Stack stack, String link) {
        return stack.candor().base() + link.substring(link.indexOf("/i/"));
    }

    private static void answer(String link, Stack stack) {
        try (BrowserContext context = browsers.phone(ColorScheme.LIGHT)) {
            CandidatePage candidate = new CandidatePage(context);
            Page page = candidate.page();
            page.navigate(here(stack, link));
            candidate.heading("Service engineer");
            candidate.picture("stack-welcome");
            candidate.agreeAndBegin();
            candidate.heading("Camera and microphone");
            candidate.press("Turn on camera and microphone");
            candidate.says("The microphone hears you");
            candidate.press("Record a 5-second test");
            candidate.says("can you see and hear yourself");
            candidate.press("All is well, go on");
            candidate.beginRecording();
            page.waitForTimeout(14_000);
            candidate.press("Stop recording");
            candidate.says("100 % of this answer is stored");
            candidate.picture("stack-watch");
            candidate.press("Send this answer");
            candidate.heading("What would you like to ask us?");
            page.getByLabel("Your answer").fill("Which tools do your engineers carry, and who chooses them?");
            candidate.press("Save and go on");
            candidate.heading("When can you begin?");
            page.getByLabel("In a month").check();
            candidate.press("Save and go on");
            candidate.heading("Look it over");
            assertThat(page.getByText("Stored", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            candidate.press("Hand in the interview");
            candidate.press("Hand in");
            candidate.heading("Thank you, Ada Byron");
            candidate.picture("stack-thanks");
            page.reload();
            candidate.heading("Your interview is handed in");
            assertThat(candidate.errors()).isEmpty();
        }
    }

    private static JsonPath awaitRecording(Stack stack, String id) {
        JsonPath invitation = stack.as(Person.HR)
                .get("/api/v1/invitations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String recording = invitation.getString("responses.find { it.recordingId != null }.recordingId");
        Awaitility.await("recording is ready")
                .atMost(PROCESSING)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(stack.as(Person.HR)
                                .get("/api/v1/recordings/" + recording)
                                .jsonPath()
                                .getString("state"))
                        .isEqualTo("ready"));
        JsonPath ready =
                stack.as(Person.HR).get("/api/v1/recordings/" + recording).jsonPath();
        assertThat(ready.getLong("durationMs")).isBetween(13_000L, 22_000L);
        assertThat(ready.getList("renditions.kind", String.class)).contains("video", "poster", "thumbnail");
        return invitation;
    }

    private static void awaitAnalysis(Stack stack, String id) {
        Awaitility.await("analysis is complete")
                .atMost(PROCESSING)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(stack.as(Person.HR)
                                .get("/api/v1/invitations/" + id + "/analysis")
                                .jsonPath()
                                .getString("status"))
                        .isEqualTo("completed"));
    }

    private static void review(Stack stack, String id) {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(stack.candor().base() + "/hr/review?id=" + id);
            page.locator("#username").fill("hr@demo.test");
            page.locator("#password").fill("candor-demo-hr");
            page.locator("#kc-login").click();
            assertThat(page.locator("h1")).containsText("Ada Byron");
            Locator video = page.locator("video").first();
            assertThat(video).isVisible();
            // Not waitForFunction: the page's policy forbids evaluating strings, for tests too.
            video.evaluate("video => new Promise((played) => { video.muted = true; video.play();"
                    + " video.addEventListener('timeupdate', () => video.currentTime > 1 && played()); })");
            assertThat(page.locator("main")).containsText("Which tools do your engineers carry");
            assertThat(page.locator("main")).containsText("In a month");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("stack-review.png"))
                    .setFullPage(true));
            assertThat(Axe.violations(page)).isEmpty();

            page.getByLabel("Advance").check();
            page.getByLabel("Reason").fill("A clear example with a result.");
            page.locator("[id$=decide]").click();
            assertThat(page.locator("main")).containsText("A clear example with a result.");
        }
        JsonPath decided = stack.as(Person.HR).get("/api/v1/invitations/" + id).jsonPath();
        assertThat(decided.getString("decision.decision")).isEqualTo("advance");
        assertThat(decided.getString("decision.reason")).isEqualTo("A clear example with a result.");
    }
}
