package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import app.candor.testing.browser.Axe;
import app.candor.testing.browser.BrowserExtension;
import app.candor.ui.interview.CandidatePage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a candidate's link does on the real server when the line drops, when it leads nowhere, and to the secret in it. */
@ExtendWith(Stack.Extension.class)
class CandidateLinkIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

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
        Map<String, Object> video = Map.of(
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
                "retakes",
                1);
        Map<String, Object> text = Map.of("type", "text", "prompt", "What would you like to ask us?", "required", true);
        String id = stack.as(Person.HR)
                .body(Map.of("title", "Service engineer", "language", "en", "questions", List.of(video, text)))
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
}
