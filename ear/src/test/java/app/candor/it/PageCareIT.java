package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people write is shown as they wrote it, and an impatient click does one thing. */
@ExtendWith(Stack.Extension.class)
class PageCareIT {
    private static final String HTML = "<img src=x onerror=\"document.body.id='broken'\"> & “Zoë” 😀";

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void whatPeopleWriteShouldBeShownAsTheyWroteIt(Stack stack) {
        Map<String, Object> text = Map.of("type", "text", "prompt", HTML, "required", true, "criteria", HTML);
        Map<String, Object> choice =
                Map.of("type", "single_choice", "prompt", HTML, "required", true, "options", List.of(HTML, "No"));
        String template = template(stack, HTML, List.of(text, choice));
        JsonPath invitation = invite(stack, template, HTML);
        answer(invitation.getString("secret"), HTML);
        String id = invitation.getString("id");
        stack.as(Person.HR)
                .body(Map.of("decision", "advance", "reason", HTML))
                .post("/api/v1/invitations/" + id + "/decision")
                .then()
                .statusCode(200);
        JsonPath open = invite(stack, template, HTML);
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/index");
            Page page = desk.page();
            for (String path : List.of(
                    "/hr/index",
                    "/hr/templates",
                    "/hr/template?id=" + template,
                    "/hr/template-preview?id=" + template,
                    "/hr/invite?template=" + template,
                    "/hr/invite-many",
                    "/hr/invitations",
                    "/hr/review?id=" + id,
                    "/i/" + open.getString("secret"))) {
                desk.open(path);
                assertThat(page.locator("body")).not().hasId("broken");
                assertThat(page.locator("img[src=x]")).hasCount(0);
                if (!path.equals("/hr/index") && !path.startsWith("/hr/invite?")) {
                    assertThat(page.locator("main")).containsText(HTML);
                }
            }
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void anImpatientClickShouldDoOneThing(Stack stack) throws SQLException {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/template");
            Page page = desk.page();
            String title = "Impatient " + UUID.randomUUID();
            page.getByLabel("Title").fill(title);
            desk.button("Text question").click();
            page.getByLabel("What is asked").fill("Now?");
            desk.button("Publish").click();
            page.locator("#publish-dialog .primary").dblclick();
            assertThat(page.locator(".page-head .badge")).hasText("Published");
            assertThat(page.locator("[data-toast].failure")).hasCount(0);
            String template = page.url().replaceFirst(".*id=", "");
            assertThat(titled(stack, "templates", title)).hasSize(1);

            desk.open("/hr/invite?template=" + template);
            page.getByLabel("Candidate’s name").fill(title);
            page.getByLabel("Candidate’s e-mail").fill("ida@example.test");
            desk.button("Invite and show the link").dblclick();
            assertThat(page.getByLabel("Link for the candidate")).isVisible();
            assertThat(titled(stack, "invitations", title)).hasSize(1);

            String secret =
                    page.getByLabel("Link for the candidate").inputValue().replaceFirst(".*/i/", "");
            answer(secret, "Yes.");
            desk.link("Open the invitation").click();
            page.getByLabel("Advance").check();
            page.getByLabel("Reason").fill("At once.");
            desk.button("Record the decision").dblclick();
            assertThat(page.locator("[id$=decision]").first()).containsText("At once.");
            assertThat(page.locator("[data-toast].failure")).hasCount(0);
            String id = page.url().replaceFirst(".*id=", "");
            assertThat(stack.audited(id))
                    .filteredOn(entry -> entry.contains("invitation.decided"))
                    .hasSize(1);
        }
    }

    @Test
    void aFormThatIsSentWithoutItsScriptShouldBringThePageBack(Stack stack) {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/template");
            Page page = desk.page();
            page.evaluate("() => { document.documentElement.dataset.before = 'yes';"
                    + " HTMLFormElement.prototype.submit.call(document.getElementById('template')); }");
            assertThat(page.locator("html:not([data-before])"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
            assertThat(page.locator("h1")).hasText("New template");
            assertThat(page.locator("body")).not().containsText("Exception");
        }
    }

    private static List<String> titled(Stack stack, String what, String text) {
        return stack.as(Person.HR)
                .queryParam("text", text)
                .get("/api/v1/" + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static String template(Stack stack, String title, List<Map<String, Object>> questions) {
        String id = stack.as(Person.HR)
                .body(Map.of("title", title, "language", "en", "intro", HTML, "questions", questions))
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        stack.as(Person.HR).post("/api/v1/templates/" + id + "/publish").then().statusCode(200);
        return id;
    }

    private static JsonPath invite(Stack stack, String template, String name) {
        return stack.as(Person.HR)
                .body(Map.of("templateId", template, "candidateName", name, "candidateEmail", "zoe@example.test"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Answers text with this and chooses the first option, and hands in. */
    private static void answer(String secret, String text) {
        JsonPath interview = Stack.invited(secret)
                .body(Map.of("consent", true))
                .post("/api/v1/interview/start")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> questions = interview.getList("questions");
        for (Map<String, Object> question : questions) {
            Stack.invited(secret)
                    .body(question.get("type").equals("text") ? Map.of("text", text) : Map.of("choice", 0))
                    .put("/api/v1/interview/responses/" + question.get("id"))
                    .then()
                    .statusCode(200);
        }
        Stack.invited(secret).post("/api/v1/interview/complete").then().statusCode(200);
    }
}
