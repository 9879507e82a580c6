package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A candidate needs more time and gets it in the middle of the interview; with an account they go on without the mail. */
@ExtendWith(Stack.Extension.class)
class AdjustmentJourneyIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void whatACandidateNeedsShouldBeGrantedAtAPageAndCountAtOnce(Stack stack) {
        JsonPath invitation = invite(stack, "Fitter");
        String secret = invitation.getString("secret");
        Stack.invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200);
        Stack.invited(secret)
                .body(Map.of("kind", "extra_time", "words", "I stammer <b>sometimes</b>."))
                .post("/api/v1/interview/adjustments")
                .then()
                .statusCode(200);
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/adjustments?status=requested");
            Page page = desk.page();
            assertThat(page.locator("h1")).hasText("Adjustments");
            desk.look("adjustments");
            desk.link("Zoë Needs").click();
            assertThat(page.locator("main")).containsText("I stammer <b>sometimes</b>.");
            desk.look("adjustment");
            page.getByLabel("How much more time").fill("5");
            desk.button("Grant").click();
            assertThat(page.locator("[data-toast].failure").first()).containsText("between 10 and 300");
            page.getByLabel("How much more time").fill("50");
            page.getByLabel("Your words to the candidate").fill("Take your time.");
            desk.button("Grant").click();
            assertThat(page.locator(".page-head .badge")).hasText("Granted");
            desk.look("adjustment-granted");

            desk.open("/hr/invitations");
            Locator row = page.locator("[data-row='" + invitation.getString("id") + "']");
            assertThat(row).containsText("Adjusted");
            desk.look("board-adjusted");
            row.locator("a").click();
            assertThat(page.locator(".suggestion")).containsText("More time +50 %");
            desk.look("review-adjusted");
            page.waitForLoadState();
            desk.button("Hide names").click();
            assertThat(page.locator("h1")).hasText(Pattern.compile("Candidate [0-9A-F]{6}"));
            assertThat(page.locator("main")).not().containsText("Adjustments granted");
            assertThat(page.locator(".suggestion")).hasCount(0);
            desk.open("/hr/invitations");
            assertThat(row).not().containsText("Adjusted");
            desk.open("/hr/adjustments");
            assertThat(page.locator("main")).not().containsText("More time");
            desk.look("adjustments-blind");
            desk.button("Show names").click();
            assertThat(page.locator("tbody tr").first()).containsText("More time");
            assertThat(desk.errors()).isEmpty();
        } finally {
            stack.as(Person.HR).body(Map.of("blind", false)).put("/api/v1/me/blind-review");
        }
        JsonPath interview = Stack.invited(secret).get("/api/v1/interview").jsonPath();
        assertThat(interview.getInt("questions[0].answerSeconds")).isEqualTo(90);
        assertThat(interview.getString("adjustments[0].answer")).isEqualTo("Take your time.");
        assertThat(stack.as(Person.HR)
                        .get("/api/v1/invitations/" + invitation.getString("id"))
                        .asString())
                .doesNotContain("stammer")
                .doesNotContain("adjust");
    }

    @Test
    void aCandidateWithAnAccountShouldGoOnWithoutTheMail(Stack stack) {
        invite(stack, "Turner at night");
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.CANDIDATE, "/candidate/index");
            Page page = desk.page();
            assertThat(page.locator("tbody tr").first()).containsText("Turner at night");
            desk.look("candidate-interviews");
            page.locator("tbody tr").first().locator("button").click();
            assertThat(page).hasURL(Pattern.compile(".*/i$"));
            assertThat(page.locator("h1")).hasText("Turner at night");
        }
    }

    @Test
    void whoeverWasAwayForTooLongShouldBeLetGoOn(Stack stack) throws SQLException {
        JsonPath invitation = invite(stack, "Crane operator", Map.of("pauseAllowed", false));
        String secret = invitation.getString("secret");
        Stack.invited(secret).get("/api/v1/interview").then().body("sitting.awayMinutes", equalTo(30));
        Stack.invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200);
        try (Connection connection = stack.database().getConnection();
                PreparedStatement away = connection.prepareStatement("update interviewing.sitting"
                        + " set heard_at = now() - interval '31 minutes' where invitation_id = cast(? as uuid)")) {
            away.setString(1, invitation.getString("id"));
            assertThat(away.executeUpdate()).isEqualTo(1);
        }
        Stack.invited(secret)
                .post("/api/v1/interview/complete")
                .then()
                .statusCode(409)
                .body("type", endsWith("sitting-over"));
        Stack.invited(secret)
                .get("/api/v1/interview")
                .then()
                .body("sitting.over", equalTo(true))
                .body("questions", empty());
        Stack.invited(secret)
                .body(Map.of("kind", "pause", "words", "The power was gone."))
                .post("/api/v1/interview/adjustments")
                .then()
                .statusCode(200);
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/adjustments?status=requested");
            desk.link("Zoë Needs").first().click();
            assertThat(desk.page().locator("main")).containsText("Away for too long from an interview in one sitting");
            desk.look("adjustment-pause");
            desk.button("Grant").click();
            assertThat(desk.page().locator(".page-head .badge")).hasText("Granted");
            assertThat(desk.errors()).isEmpty();
        }
        Stack.invited(secret)
                .get("/api/v1/interview")
                .then()
                .body("sitting", nullValue())
                .body("questions", hasSize(1));
    }

    private static JsonPath invite(Stack stack, String title) {
        return invite(stack, title, Map.of());
    }

    private static JsonPath invite(Stack stack, String title, Map<String, Object> settings) {
        String template = stack.as(Person.HR)
                .body(Map.of(
                        "title",
                        title,
                        "language",
                        "en",
                        "settings",
                        settings,
                        "questions",
                        List.of(Map.of("type", "video", "prompt", "Tell us about a repair.", "answerSeconds", 60))))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stack.as(Person.HR)
                .post("/api/v1/templates/" + template + "/publish")
                .then()
                .statusCode(200);
        return stack.as(Person.HR)
                .body(Map.of(
                        "templateId",
                        template,
                        "candidateName",
                        "Zoë Needs",
                        "candidateEmail",
                        Person.CANDIDATE.user()))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
