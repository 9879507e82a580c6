package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.it.Scrawl.Reader;
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
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    @Test
    void whatPeopleWriteShouldBeShownAsTheyWroteIt(Stack stack) {
        Scrawl scrawl = new Scrawl(stack);
        for (Reader reader : Reader.values()) {
            try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
                Desk desk = Desk.signIn(context, stack, scrawl.user(reader), Scrawl.password(reader), "/account/index");
                scrawl.pages.values().stream()
                        .filter(view -> view.reader() == reader && !view.text().isEmpty())
                        .forEach(view -> shown(desk, view.address(), view.text()));
                if (reader == Reader.HR) {
                    shown(desk, "/i/" + scrawl.secret, scrawl.text(9));
                }
                assertThat(desk.errors()).isEmpty();
            }
        }
    }

    /** As text, or as the value of a field. */
    private static void shown(Desk desk, String address, String text) {
        desk.open(address);
        Page page = desk.page();
        assertThat(page.locator("main")).isVisible();
        assertThat(page.locator("body")).not().hasId("broken");
        assertThat(page.locator("img[src=x]")).hasCount(0);
        page.waitForFunction(
                "text => document.querySelector('main').textContent.includes(text)"
                        + " || [...document.querySelectorAll('main input, main textarea')]"
                        + ".some(field => field.value.includes(text))",
                text);
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
            page.waitForURL("**/hr/review?id=*");
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
            String draft = stack.as(Person.HR)
                    .body(Map.of("title", "Without its script"))
                    .post("/api/v1/templates")
                    .path("id");
            Desk desk = Desk.signIn(context, stack, Person.HR, "/hr/template?id=" + draft);
            Page page = desk.page();
            page.evaluate("() => { document.documentElement.dataset.before = 'yes';"
                    + " HTMLFormElement.prototype.submit.call(document.getElementById('template')); }");
            assertThat(page.locator("html:not([data-before])"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
            assertThat(page.locator("h1")).hasText("Without its script");
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
